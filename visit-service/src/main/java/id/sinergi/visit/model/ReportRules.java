package id.sinergi.visit.model;

import id.sinergi.report.Claim;
import id.sinergi.report.FollowUp;
import id.sinergi.report.OtherTexts;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.ReportCheck;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold of the facts that visits share with every other report, and of a report that is new. */
public final class ReportRules {

    /** What claims and disputes can have values for. */
    static final Set<String> MEMBERS = Arrays.stream(Account.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private static final String BY_COMMAND = "is written by a command; leave it out";

    private ReportRules() {}

    /** Collects the faults of a new report: what the service gives or a command writes is no part of it. */
    public static void checkNew(Visit visit, ReportCheck check) {
        check.that(
                        visit.status() == null || !visit.status().isOver(),
                        "/status",
                        "a new report is PLANNED, POSTPONED, HELD or CANCELLED")
                .that(visit.remarks().isEmpty(), "/remarks", BY_COMMAND)
                .that(visit.postponements().isEmpty(), "/postponements", BY_COMMAND)
                .that(visit.confirmations().isEmpty(), "/confirmations", BY_COMMAND)
                .that(visit.disputes().isEmpty(), "/disputes", BY_COMMAND)
                .that(visit.disputed() == null, "/disputed", "follows from the claims; leave it out")
                .that(visit.settlement() == null, "/settlement", BY_COMMAND)
                .that(visit.distinctFrom().isEmpty(), "/distinctFrom", BY_COMMAND)
                .that(visit.mergedInto() == null, "/mergedInto", BY_COMMAND)
                .that(visit.statusBefore() == null, "/statusBefore", BY_COMMAND)
                .that(visit.absorbed().isEmpty(), "/absorbed", BY_COMMAND)
                .that(visit.withdrawalReason() == null, "/withdrawalReason", BY_COMMAND);
        checkIds(visit, Set.of(), check);
        checkRecords(visit, Set.of(), check);
        check.ids(ids(visit.followUps(), FollowUp::id), Set.of(), "/followUps");
    }

    /** Collects the faults of a correction: ids and joined reports are those that were there before. */
    public static void checkCorrected(Visit before, Visit after, ReportCheck check) {
        checkIds(after, before.parties().stream().map(Party::id).collect(Collectors.toSet()), check);
        checkRecords(after, Set.copyOf(joined(before)), check);
        check.that(
                Set.copyOf(joined(after)).equals(Set.copyOf(joined(before))),
                "/claims",
                "claims of reports that were joined stay as they are; separate a report that does not belong here");
        check.that(
                !before.isSurvivor()
                        || (Objects.equals(before.statedDate(), after.statedDate())
                                && Objects.equals(before.startTime(), after.startTime())),
                "/on",
                "several reports say when it was; settle it, or correct the report after a separation");
    }

    static void checkFacts(Visit visit, ReportCheck check) {
        if (visit.boardSession() != null) {
            check.that(
                    visit.purposes().contains(VisitRules.BOARD_SESSION),
                    "/boardSession",
                    "only where BOARD_SESSION is among the purposes");
            visit.boardSession().check(check);
        }
        OtherTexts.check(visit.otherTexts(), codes(visit), check);
        check.claims(visit.claims(), MEMBERS, "/claims")
                .entries(visit.followUps(), "/followUps")
                .entries(visit.remarks(), "/remarks");
        for (int i = 0; i < visit.claims().size(); i++) {
            checkDate(visit.claims().get(i), "/claims/" + i + "/values/on", check);
        }
    }

    /** The members that have codes, among which OTHER may be. */
    static Map<String, List<String>> codes(Visit visit) {
        BoardSession session = visit.boardSession();
        Map<String, Integer> proposals = session == null ? null : session.byProposalKind();
        return Map.of(
                "purposes",
                visit.purposes(),
                "topics",
                visit.topics(),
                "boardSession/byProposalKind",
                proposals == null ? List.of() : List.copyOf(proposals.keySet()));
    }

    /** Collects the faults of values that a party states in a dispute. */
    static void checkValues(@Nullable Map<String, Object> values, ReportCheck check) {
        if (values != null) {
            values.keySet()
                    .forEach(name -> check.that(MEMBERS.contains(name), "/values/" + name, "no member of this record"));
            checkDate(values.get("on"), "/values/on", check);
        }
    }

    private static void checkDate(@Nullable Claim claim, String pointer, ReportCheck check) {
        if (claim != null) {
            checkDate(claim.values().get("on"), pointer, check);
        }
    }

    private static void checkDate(@Nullable Object on, String pointer, ReportCheck check) {
        if (on != null) {
            try {
                PartialDate.of(on);
            } catch (IllegalArgumentException unreadable) {
                check.that(false, pointer, Objects.toString(unreadable.getMessage()));
            }
        }
    }

    private static void checkIds(Visit visit, Set<@Nullable UUID> known, ReportCheck check) {
        Set<UUID> there = known.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        check.ids(ids(visit.hosts(), Party::id), there, "/hosts")
                .ids(ids(visit.visitors(), Party::id), there, "/visitors")
                .ids(ids(visit.accompanying(), Party::id), there, "/accompanying")
                .that(
                        visit.chair() == null
                                || visit.chair().id() == null
                                || there.contains(visit.chair().id()),
                        "/chair/id",
                        "no id of this record; leave it out, the service gives one");
    }

    private static void checkRecords(Visit visit, Set<Claim> known, ReportCheck check) {
        for (int i = 0; i < visit.claims().size(); i++) {
            Claim claim = visit.claims().get(i);
            check.that(
                    claim == null || claim.record() == null || known.contains(claim),
                    "/claims/" + i + "/record",
                    "is given when a report is joined by same-as; leave it out");
        }
    }

    private static List<Claim> joined(Visit visit) {
        return visit.claims().stream()
                .filter(claim -> claim != null && claim.record() != null)
                .toList();
    }

    private static <T> List<@Nullable UUID> ids(List<T> entries, Function<T, @Nullable UUID> id) {
        return entries.stream()
                .<@Nullable UUID>map(entry -> entry == null ? null : id.apply(entry))
                .toList();
    }
}
