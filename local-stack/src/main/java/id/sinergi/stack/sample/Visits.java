package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The visits that facilities receive: from each other, from offices, from organisations, and board sessions of their own. */
final class Visits {

    private static final List<String> AMONG_US =
            List.of("STUDY_VISIT", "OFFICIAL_VISIT", "COACHING", "COOPERATION_MEETING", "MONITORING");
    private static final List<String> OF_OFFICES = List.of("MONITORING", "SUPERVISION", "COACHING", "SURVEY");
    private static final List<String> OF_PARTNERS =
            List.of("COOPERATION_MEETING", "OFFICIAL_VISIT", "SURVEY", "CEREMONY", "COACHING");

    private final Nation nation;
    private final Span span;

    Visits(Nation nation, Span span) {
        this.nation = nation;
        this.span = span;
    }

    List<Visit> all() {
        var visits = new ArrayList<Visit>();
        for (Place host : nation.places()) {
            for (YearMonth month : span.begun()) {
                Draw draw = Draw.of(nation.seed(), "visits/" + host.id() + "/" + month);
                int count = draw.poisson(mean(host, month));
                for (int i = 1; i <= count; i++) {
                    visit(host, month, i, draw, visits);
                }
            }
        }
        return visits;
    }

    private double mean(Place host, YearMonth month) {
        return host.kind().visits() * host.size() * span.density(month) * (host.model() ? 3 : 1);
    }

    private void visit(Place host, YearMonth month, int number, Draw draw, List<Visit> visits) {
        String name = "visit/" + host.id() + "/" + month + "/" + number;
        LocalDate day = draw.workday(month, span.asOf());
        Visit visit = switch (draw.ofHundred()) {
            case Integer n when n <= 44 -> fromFacility(name, host, day, draw);
            case Integer n when n <= 60 -> fromOffice(name, host, day, draw);
            case Integer n when n <= 92 || !host.kind().hasInmates() -> fromPartner(name, host, day, draw);
            default -> boardSession(name, host, day, draw);
        };
        boolean quiet =
                nation.isQuiet(host, month) || (visit.visitor() != null && nation.isQuiet(visit.visitor(), month));
        if (!quiet) {
            visits.add(visit);
        }
    }

    private Visit fromFacility(String name, Place host, LocalDate day, Draw draw) {
        Place visitor = nation.visitor(host, draw);
        String purpose = host.model() ? "STUDY_VISIT" : draw.mostlyFirst(AMONG_US);
        Body body = begun(host, day, purpose, Topics.of(host, draw), draw)
                .with("visitors", List.of(Body.facility(visitor)))
                .with("delegationSize", 2 + draw.poisson(5))
                .with("reportedBy", draw.chance(0.7) ? host.id() : visitor.id());
        return finished(name, host, visitor, day, body, draw);
    }

    private Visit fromOffice(String name, Place host, LocalDate day, Draw draw) {
        Body body = begun(host, day, draw.mostlyFirst(OF_OFFICES), Topics.of(host, draw), draw)
                .with("visitors", List.of(Body.office(host.office())))
                .with("delegationSize", 1 + draw.poisson(3))
                .with("reportedBy", draw.chance(0.6) ? host.id() : host.office());
        return finished(name, host, null, day, body, draw);
    }

    private Visit fromPartner(String name, Place host, LocalDate day, Draw draw) {
        Partner partner = draw.oneOf(List.of(Partner.values()));
        List<String> topics = Topics.with(partner.topic(), host, draw);
        Body body = begun(host, day, draw.mostlyFirst(OF_PARTNERS), topics, draw)
                .with("visitors", List.of(partner.partyAt(host.facility())))
                .with("delegationSize", 1 + draw.poisson(4))
                .with("reportedBy", host.id());
        return finished(name, host, null, day, body, draw);
    }

    private Visit boardSession(String name, Place host, LocalDate day, Draw draw) {
        int parole = draw.poisson(9 * host.size());
        int assimilation = draw.poisson(4 * host.size());
        int remission = draw.poisson(6 * host.size());
        // Some boards do not count what they had before them as its parts do.
        int cases = parole + assimilation + remission + (draw.chance(0.06) ? draw.between(1, 4) : 0);
        Map<String, Object> session = Body.of("cases", cases)
                .with(
                        "byProposalKind",
                        Body.of("PAROLE", parole)
                                .with("ASSIMILATION", assimilation)
                                .with("REMISSION", remission)
                                .members())
                .with("workersAppointed", draw.poisson(2))
                .members();
        Body body = begun(host, day, "BOARD_SESSION", List.of("REINTEGRATION"), draw)
                .with("visitors", List.of())
                .with("boardSession", session)
                .with("reportedBy", host.id());
        return finished(name, host, null, day, body, draw);
    }

    private static Body begun(Place host, LocalDate day, String purpose, List<String> topics, Draw draw) {
        return Body.of("purposes", List.of(purpose))
                .with("topics", topics)
                .with("hosts", List.of(Body.facility(host)))
                .withIf(draw.chance(0.4), "policyTags", List.of(Topics.tag(topics.getFirst(), day, draw)));
    }

    private Visit finished(String name, Place host, @Nullable Place visitor, LocalDate day, Body body, Draw draw) {
        Life.of(day, span, draw).write(body);
        FollowUps.draw(day, span, host, draw).ifPresent(followUp -> body.with("followUps", List.of(followUp)));
        return new Visit(new Report(Family.VISITS, name, body.marked().members()), host, visitor, day);
    }
}
