package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Agreements with organisations of the regency: what was signed these years and before, and what is under way. */
final class Agreements {

    private static final double A_MONTH = 0.17;

    /** How many each facility has from the years before, some of which end now. */
    private static final double BEFORE = 1.3;

    private final Nation nation;
    private final Span span;

    Agreements(Nation nation, Span span) {
        this.nation = nation;
        this.span = span;
    }

    List<Report> all() {
        var agreements = new ArrayList<Report>();
        for (Place place : nation.places()) {
            for (YearMonth month : span.begun()) {
                Draw draw = Draw.of(nation.seed(), "agreements/" + place.id() + "/" + month);
                int count = draw.poisson(A_MONTH * place.size() * span.density(month));
                for (int i = 1; i <= count && !nation.isQuiet(place, month); i++) {
                    String name = "agreement/" + place.id() + "/" + month + "/" + i;
                    agreements.add(agreement(name, place, draw.workday(month, span.asOf()), draw));
                }
            }
            before(place, agreements);
        }
        return agreements;
    }

    private void before(Place place, List<Report> agreements) {
        Draw draw = Draw.of(nation.seed(), "agreements-before/" + place.id());
        YearMonth first = span.over().getFirst();
        int count = draw.poisson(BEFORE * place.size());
        for (int i = 1; i <= count; i++) {
            LocalDate signed = draw.workday(first.minusMonths(draw.between(1, 30)), span.asOf());
            agreements.add(report("agreement/" + place.id() + "/before/" + i, signed(place, signed, draw)));
        }
    }

    private Report agreement(String name, Place place, LocalDate day, Draw draw) {
        return report(
                name,
                switch (draw.ofHundred()) {
                    case Integer n when n <= 4 -> terms(place, day, draw).with("status", "EXPLORING");
                    case Integer n when n <= 8 -> terms(place, day, draw).with("status", "PROPOSED");
                    case Integer n when n <= 14 -> terms(place, day, draw).with("status", "DRAFTED");
                    case Integer n
                    when n <= 19 ->
                        terms(place, day, draw)
                                .with("status", "SIGNING_PLANNED")
                                .with(
                                        "signingPlan",
                                        Map.of(
                                                "on",
                                                span.asOf()
                                                        .plusDays(draw.between(3, 60))
                                                        .toString()));
                    default -> signed(place, day, draw);
                });
    }

    private Body signed(Place place, LocalDate day, Draw draw) {
        Body body = terms(place, day, draw)
                .with("signedOn", day.toString())
                .with("validity", Validity.drawn(day, span, draw))
                .withIf(draw.chance(0.15), "predecessor", Map.of("title", "Perjanjian sebelumnya (data contoh)"));
        if (day.isBefore(span.asOf().minusMonths(8)) && draw.chance(0.04)) {
            return body.with("status", "TERMINATED")
                    .with("terminatedOn", day.plusMonths(draw.between(3, 7)).toString())
                    .with("terminationReason", "Program mitra berakhir (data contoh)");
        }
        body.with("status", "SIGNED");
        FollowUps.draw(day, span, place, draw).ifPresent(followUp -> body.with("followUps", List.of(followUp)));
        return body;
    }

    private Body terms(Place place, LocalDate day, Draw draw) {
        Partner partner = draw.mostlyFirst(Partners.likelyFor(place));
        boolean framework = draw.chance(0.3);
        boolean byOffice = draw.chance(0.06);
        List<String> fields = draw.chance(0.5) ? partner.fields() : List.of(draw.oneOf(partner.fields()));
        String ours = byOffice ? "Kanwil " + place.office() : place.facility().shortName();
        Body body = Body.of("kind", framework ? "FRAMEWORK" : "IMPLEMENTING")
                .with(
                        "title",
                        (framework ? "Nota Kesepakatan " : "Perjanjian Kerja Sama ") + ours + " dan "
                                + partner.nameAt(place.facility()))
                .with("parties", parties(place, partner, byOffice, draw))
                .withIf(byOffice, "covered", covered(place, day))
                .withIf(!draw.chance(0.05), "fields", fields)
                .withIf(
                        !framework && draw.chance(0.2),
                        "parent",
                        Map.of("title", "Nota Kesepakatan induk (data contoh)"));
        return body.with("reportedBy", byOffice ? place.office() : place.id())
                .withIf(draw.chance(0.35), "policyTags", List.of(Topics.tag(partner.topic(), day, draw)));
    }

    private static List<Map<String, Object>> parties(Place place, Partner partner, boolean byOffice, Draw draw) {
        Body ours = byOffice
                ? Body.of("regionalOffice", place.office())
                : Body.of("facility", place.id())
                        .withIf(draw.chance(0.8), "capacity", draw.chance(0.9) ? "HEAD" : "ACTING");
        return List.of(ours.members(), partner.partyAt(place.facility()));
    }

    /** It covers the facility and some of its neighbours, but none of which nothing is told in that month. */
    private List<Map<String, Object>> covered(Place place, LocalDate day) {
        return Stream.concat(Stream.of(place), nation.neighbours(place, 5).stream())
                .filter(each -> !nation.isQuiet(each, YearMonth.from(day)))
                .map(Body::facility)
                .toList();
    }

    private static Report report(String name, Body body) {
        return new Report(Family.AGREEMENTS, name, body.marked().members());
    }
}
