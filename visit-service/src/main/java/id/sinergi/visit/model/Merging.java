package id.sinergi.visit.model;

import id.sinergi.report.Claim;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What merging and separating does to each of the two visits. Each step leaves a visit as it was where it has been taken
 * already, so that it can be repeated.
 */
public final class Merging {

    /** The most reports that one visit can stand for. */
    static final int MOST_ABSORBED = 20;

    private final Union union;

    public Merging(Accounts accounts) {
        this.union = new Union(accounts);
    }

    /** The report's end: another visit stands for it. */
    public Visit merged(Visit report, UUID into) {
        var revision = new Revision(report);
        revision.statusBefore = report.status();
        revision.status = VisitStatus.MERGED;
        revision.mergedInto = into;
        return revision.made();
    }

    /** The report is merged into another visit than it was. */
    public Visit redirected(Visit report, UUID into) {
        var revision = new Revision(report);
        revision.mergedInto = into;
        return revision.made();
    }

    /** The report stands on its own again, as it was. */
    public Visit restored(Visit report) {
        var revision = new Revision(report);
        revision.status = report.statusBefore() == null ? report.status() : report.statusBefore();
        revision.statusBefore = null;
        revision.mergedInto = null;
        return revision.made();
    }

    /** The survivor has what the report says, too. A settlement knew nothing of that report, so it holds no longer. */
    public Visit joined(UUID id, Visit survivor, UUID reportId, Visit report) {
        var own = union.own(id, survivor);
        var revision = new Revision(survivor);
        revision.settlement = null;
        revision.absorbed = added(survivor.absorbed(), reportId);
        revision.claims = added(survivor.claims(), union.claim(reportId, report, Account.of(report)));
        return union.of(id, revision.made(), own);
    }

    /** The survivor has let go of what the report says. */
    public Visit separated(UUID id, Visit survivor, UUID reportId) {
        var own = union.own(id, survivor);
        var revision = new Revision(survivor);
        revision.settlement = null;
        revision.absorbed = without(survivor.absorbed(), reportId);
        revision.claims = survivor.claims().stream()
                .filter(claim -> !reportId.equals(claim.record()))
                .toList();
        return union.of(id, revision.made(), own);
    }

    /**
     * A visit after a change of it, in which its own report is what has changed; others' reports stay as they are. What an
     * officer settles is no report's.
     */
    public Visit revised(UUID id, Visit before, Visit after) {
        Account own = union.own(id, before);
        boolean settled = !Objects.equals(before.settlement(), after.settlement());
        return union.of(id, after, settled ? own : own.revised(Account.of(before), Account.of(after)));
    }

    /** What would be left of a survivor, were every other report separated from it. */
    public Visit alone(UUID id, Visit survivor) {
        var own = union.own(id, survivor);
        var revision = new Revision(survivor);
        revision.absorbed = List.of();
        revision.claims = survivor.claims().stream()
                .filter(claim -> claim.record() == null || id.equals(claim.record()))
                .toList();
        return union.of(id, revision.made(), own);
    }

    /** It was found to be another visit than that one. */
    public Visit distinguished(Visit visit, UUID other) {
        var revision = new Revision(visit);
        revision.distinctFrom = added(visit.distinctFrom(), other);
        return revision.made();
    }

    /** That it is another visit than that one is taken back. */
    public Visit undistinguished(Visit visit, UUID other) {
        var revision = new Revision(visit);
        revision.distinctFrom = without(visit.distinctFrom(), other);
        return revision.made();
    }

    /** What a report would say as a claim; refuses what is too much for one. */
    Claim claim(UUID id, Visit report) {
        return union.claim(id, report, Account.of(report));
    }

    private static <T> List<T> added(List<T> list, T entry) {
        return Stream.concat(list.stream(), Stream.of(entry)).toList();
    }

    private static List<UUID> without(List<UUID> list, UUID entry) {
        return list.stream().filter(one -> !one.equals(entry)).toList();
    }
}
