package id.sinergi.visit.model;

import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.ReportCheck;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of every visit. */
public final class VisitRules {

    static final String BOARD_SESSION = "BOARD_SESSION";
    private static final int MOST_ON_A_SIDE = 50;

    /** Each pair of a host and a visitor is compared with every other report of that pair. */
    private static final int MOST_PAIRS = 200;

    private static final Period LONGEST = Period.ofYears(2);
    private static final int MOST_PEOPLE = 10_000;
    private static final int LONGEST_TEXT = 2_000;

    private VisitRules() {}

    /**
     * Refuses a visit that breaks a rule, naming all of them.
     *
     * @throws id.sinergi.report.InvalidReport with every fault
     */
    public static void check(Visit visit, ReportCheck check) {
        checkParties(visit, check);
        checkCodes(visit, check);
        checkStatus(visit, check);
        checkDate(visit, check);
        checkDetails(visit, check);
        ReportRules.checkFacts(visit, check);
        check.refuseIfFaulty();
    }

    private static void checkParties(Visit visit, ReportCheck check) {
        check.parties(visit.hosts(), "/hosts")
                .parties(visit.visitors(), "/visitors")
                .parties(visit.accompanying(), "/accompanying")
                .that(!visit.hosts().isEmpty(), "/hosts", "name at least one host")
                .that(visit.hosts().size() <= MOST_ON_A_SIDE, "/hosts", "at most " + MOST_ON_A_SIDE + " hosts")
                .that(visit.visitors().size() <= MOST_ON_A_SIDE, "/visitors", "at most " + MOST_ON_A_SIDE + " visitors")
                .that(
                        visit.hosts().size() * visit.visitors().size() <= MOST_PAIRS,
                        "/visitors",
                        "at most " + MOST_PAIRS + " pairs of a host and a visitor; report the visit in parts")
                .that(
                        !visit.visitors().isEmpty() || visit.purposes().equals(List.of(BOARD_SESSION)),
                        "/visitors",
                        "name at least one visitor; only a board session may have hosts alone")
                .that(
                        visit.hosts().stream().anyMatch(VisitRules::isOurs)
                                || visit.visitors().stream().anyMatch(VisitRules::isOurs),
                        "/hosts",
                        "a facility or a regional office must be host or visitor");
        Set<String> hosts = new HashSet<>();
        visit.hosts().stream().filter(Objects::nonNull).forEach(host -> hosts.add(host.key()));
        for (int i = 0; i < visit.visitors().size(); i++) {
            Party visitor = visit.visitors().get(i);
            check.that(
                    visitor == null || !hosts.contains(visitor.key()),
                    "/visitors/" + i,
                    "is a host already; nobody visits itself");
        }
        checkChair(visit, hosts, check);
        check.that(
                visit.reportedBy() == null || visit.names(visit.reportedBy()),
                "/reportedBy",
                "not among the parties; name the facility's id or the regional office as the parties do");
    }

    private static void checkChair(Visit visit, Set<String> hosts, ReportCheck check) {
        Party chair = visit.chair();
        if (chair != null) {
            boolean takesPart = hosts.contains(chair.key())
                    || visit.visitors().stream()
                            .filter(Objects::nonNull)
                            .anyMatch(visitor -> visitor.key().equals(chair.key()));
            check.party(chair, "/chair")
                    .that(visit.purposes().contains(BOARD_SESSION), "/chair", "only a board session has a chair")
                    .that(!takesPart, "/chair", "is a host or a visitor already; leave the chair out");
        }
    }

    private static void checkDate(Visit visit, ReportCheck check) {
        PartialDate on = visit.on();
        check.that(
                on == null || !on.first().plus(LONGEST).isBefore(on.last()),
                "/on",
                "spans more than two years; leave the date out where so little is known");
        if (visit.status() == VisitStatus.HELD) {
            check.past(on, check.zone(visit.parties()), "/on");
        }
    }

    private static void checkCodes(Visit visit, ReportCheck check) {
        check.that(!visit.purposes().isEmpty(), "/purposes", "name at least one purpose")
                .that(!visit.topics().isEmpty(), "/topics", "name at least one topic, OTHER where none fits")
                .codes(visit.purposes(), "purposes", "/purposes")
                .codes(visit.topics(), "topics", "/topics")
                .tags(visit.policyTags(), "/policyTags");
    }

    private static void checkStatus(Visit visit, ReportCheck check) {
        check.required(visit.status(), "/status", "state how far the visit has come, for example HELD");
        if (visit.status() == VisitStatus.CANCELLED) {
            check.required(visit.cancellationReason(), "/cancellationReason", "say why the visit was cancelled");
        } else {
            check.that(
                    visit.cancellationReason() == null,
                    "/cancellationReason",
                    "only a cancelled visit has a reason for it; leave it out");
        }
        check.text(visit.cancellationReason(), LONGEST_TEXT, "/cancellationReason");
    }

    private static void checkDetails(Visit visit, ReportCheck check) {
        Integer size = visit.delegationSize();
        check.that(
                        size == null || (size >= 1 && size <= MOST_PEOPLE),
                        "/delegationSize",
                        "a number of people from 1 to " + MOST_PEOPLE + "; leave it out where it is unknown")
                .text(visit.venue(), 300, "/venue")
                .text(visit.dateInferred(), 300, "/dateInferred")
                .text(visit.occasion(), 100, "/occasion")
                .entries(visit.statedFigures(), "/statedFigures")
                .entries(visit.sources(), "/sources");
        texts(visit.delegationRoles(), "/delegationRoles", check);
        texts(visit.sitesToured(), "/sitesToured", check);
        texts(visit.outcomes(), "/outcomes", check);
    }

    private static void texts(List<String> texts, String pointer, ReportCheck check) {
        check.entries(texts, pointer);
        for (int i = 0; i < texts.size(); i++) {
            check.text(texts.get(i), LONGEST_TEXT, pointer + "/" + i);
        }
    }

    private static boolean isOurs(@Nullable Party party) {
        return party != null && party.isOurs();
    }
}
