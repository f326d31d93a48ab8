package id.sinergi.programme.model;

import id.sinergi.report.ReportCheck;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * How the cohorts of a programme come, go on and end. Each step throws {@link id.sinergi.report.InvalidReport} naming
 * every rule that it breaks, with pointers into the body of the command.
 */
public final class CohortLife {

    private static final int MOST_COHORTS = 200;
    private static final int MOST_POSTPONEMENTS = 100;

    private CohortLife() {}

    /** A further cohort goes through a programme. */
    public static Programme added(Programme programme, CohortReport report, ReportCheck check) {
        Integer sequence = report.sequence();
        Cohort cohort = report.asCohort(
                UUID.randomUUID(), sequence == null ? Cohorts.nextSequence(programme.cohorts()) : sequence, List.of());
        check.that(
                programme.cohorts().size() < MOST_COHORTS,
                "",
                "a programme has at most " + MOST_COHORTS + " cohorts; report another programme");
        return checked(programme, cohort, check);
    }

    /** What was stated of a cohort is corrected. */
    public static Programme corrected(Programme programme, Cohort cohort, CohortReport report, ReportCheck check) {
        return checked(programme, cohort.corrected(report), check);
    }

    /** A planned cohort has begun. */
    public static Programme started(Programme programme, Cohort cohort, CohortStart start, ReportCheck check) {
        return going(programme, cohort.started(start), check);
    }

    /** A running cohort is over. */
    public static Programme completed(
            Programme programme, Cohort cohort, CohortCompletion completion, ReportCheck check) {
        check.entries(completion.certificates(), "/certificates");
        List<Certificate> stated =
                completion.certificates().stream().filter(Objects::nonNull).toList();
        Cohort over = cohort.completed(new CohortCompletion(completion.until(), completion.counts(), stated));
        return going(programme, over, check);
    }

    /**
     * A planned cohort is put off.
     *
     * @param at when this is recorded
     */
    public static Programme postponed(
            Programme programme, Cohort cohort, CohortPostponement put, Instant at, ReportCheck check) {
        reason(put.reason(), check);
        check.that(
                cohort.postponements().size() < MOST_POSTPONEMENTS,
                "",
                "put off " + MOST_POSTPONEMENTS + " times already; cancel it and add another cohort");
        return going(programme, cohort.postponed(put, at), check);
    }

    /** A cohort does not take place, or not any more. */
    public static Programme cancelled(
            Programme programme, Cohort cohort, CohortCancellation cancellation, ReportCheck check) {
        reason(cancellation.reason(), check);
        check.refuseIfFaulty();
        return programme.with(programme.parts().with(cohort.cancelled(cancellation)));
    }

    private static Programme checked(Programme programme, Cohort cohort, ReportCheck check) {
        CohortRules.check(cohort, programme.kind(), "", zone(programme, check), check);
        boolean taken = programme.cohorts().stream()
                .anyMatch(other -> !other.id().equals(cohort.id()) && other.sequence() == cohort.sequence());
        check.that(!taken, "/sequence", "another cohort has this place; leave it out for the next one")
                .refuseIfFaulty();
        return programme.with(programme.parts().with(cohort));
    }

    private static Programme going(Programme programme, Cohort cohort, ReportCheck check) {
        CohortRules.checkCourse(cohort, "", zone(programme, check), check);
        check.refuseIfFaulty();
        return programme.with(programme.parts().with(cohort));
    }

    private static void reason(String reason, ReportCheck check) {
        check.required(reason, "/reason", "say why").text(reason, 2_000, "/reason");
    }

    private static ZoneId zone(Programme programme, ReportCheck check) {
        return ProgrammeRules.zone(programme.facility(), check);
    }
}
