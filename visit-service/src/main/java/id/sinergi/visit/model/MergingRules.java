package id.sinergi.visit.model;

import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import id.sinergi.report.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which two reports can be one visit, and which can be told apart. */
public final class MergingRules {

    private static final String POINTER = "/visit";
    private static final int MOST_DISTINCT = 200;

    private final List<Fault> faults = new ArrayList<>();

    private MergingRules() {}

    /**
     * Refuses to merge what cannot be one visit.
     *
     * @param survivor null: there is no such visit
     * @throws InvalidReport with every fault
     */
    public static void checkSameAs(UUID id, Visit report, UUID survivorId, @Nullable Visit survivor, Merging merging) {
        var rules = new MergingRules();
        if (rules.checkOther(id, survivorId, survivor) && survivor != null) {
            rules.checkStatus(survivor);
            rules.that(
                    share(report.hosts(), survivor.hosts())
                            && (share(report.visitors(), survivor.visitors())
                                    || (report.visitors().isEmpty()
                                            && survivor.visitors().isEmpty())),
                    "has no host or no visitor in common with this one; correct the parties first where it is the same");
            rules.that(
                    !report.distinctFrom().contains(survivorId)
                            && !survivor.distinctFrom().contains(id),
                    "was found to be another visit; take that back by a separation first");
            rules.that(
                    survivor.absorbed().size() < Merging.MOST_ABSORBED,
                    "stands for " + Merging.MOST_ABSORBED + " reports already, the most there can be");
            rules.checkSize(id, report, survivorId, survivor, merging);
        }
        rules.refuseIfFaulty();
    }

    /**
     * Refuses to tell apart what is one visit already, or nothing at all.
     *
     * @param other null: there is no such visit
     * @throws InvalidReport with every fault
     */
    public static void checkDistinct(UUID id, Visit visit, UUID otherId, @Nullable Visit other) {
        var rules = new MergingRules();
        if (rules.checkOther(id, otherId, other)) {
            rules.that(!visit.absorbed().contains(otherId), "is merged into this one; separate it first");
            rules.that(!visit.distinctFrom().contains(otherId), "is known to be another visit already");
            rules.that(
                    visit.distinctFrom().size() < MOST_DISTINCT,
                    "at most " + MOST_DISTINCT + " others can be told apart by name");
        }
        rules.refuseIfFaulty();
    }

    /** Refuses to separate what is neither merged into this one nor told apart from it. */
    public static void checkSeparation(Visit visit, UUID otherId) {
        var rules = new MergingRules();
        rules.that(
                visit.absorbed().contains(otherId) || visit.distinctFrom().contains(otherId),
                "is neither among \"absorbed\" nor among \"distinctFrom\"; the other one may name this one there");
        rules.refuseIfFaulty();
    }

    private boolean checkOther(UUID id, UUID otherId, @Nullable Visit other) {
        that(!id.equals(otherId), "is this very visit; name another one");
        that(other != null, "no visit here; check its id");
        return faults.isEmpty();
    }

    private void checkStatus(Visit survivor) {
        that(survivor.status() != VisitStatus.MERGED, "is merged into " + survivor.mergedInto() + "; name that one");
        that(
                survivor.status() == VisitStatus.MERGED || survivor.status().mayBeTheSame(),
                "is " + survivor.status() + " and can stand for no report");
    }

    private void checkSize(UUID id, Visit report, UUID survivorId, Visit survivor, Merging merging) {
        try {
            merging.claim(id, report);
            merging.claim(survivorId, survivor);
        } catch (InvalidReport tooMuch) {
            that(
                    false,
                    "the two reports cannot be kept as claims of one: "
                            + tooMuch.faults().getFirst().detail());
        }
    }

    private static boolean share(List<Party> some, List<Party> others) {
        return some.stream()
                .anyMatch(party -> others.stream().anyMatch(other -> other.key().equals(party.key())));
    }

    private void that(boolean holds, String detail) {
        if (!holds) {
            faults.add(new Fault(POINTER, detail));
        }
    }

    private void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw new InvalidReport(faults);
        }
    }
}
