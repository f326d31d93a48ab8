package id.sinergi.programme;

import id.sinergi.http.Correction;
import id.sinergi.http.Corrections;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Request;
import id.sinergi.programme.model.Cohort;
import id.sinergi.programme.model.CohortCancellation;
import id.sinergi.programme.model.CohortCompletion;
import id.sinergi.programme.model.CohortLife;
import id.sinergi.programme.model.CohortPostponement;
import id.sinergi.programme.model.CohortReport;
import id.sinergi.programme.model.CohortStart;
import id.sinergi.programme.model.Harvest;
import id.sinergi.programme.model.HarvestReport;
import id.sinergi.programme.model.Harvesting;
import id.sinergi.programme.model.Programme;
import id.sinergi.report.ReportCheck;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The cohorts and harvests of programmes: how they are added, go on and are corrected. Each command throws a
 * {@link Refusal} with 404 where there is no such programme, cohort or harvest, with 409 where its state does not allow
 * it, and {@link id.sinergi.report.InvalidReport} naming every rule that it breaks.
 */
@Component
public class ProgrammeParts {

    private static final Set<String> UNTOUCHABLE_OF_COHORTS = Set.of("id", "status", "untilDerived", "postponements");
    private static final Set<String> UNTOUCHABLE_OF_HARVESTS = Set.of("id", "grams", "pieces");

    private final Programmes programmes;
    private final Corrections corrections;
    private final Clock clock;

    ProgrammeParts(Programmes programmes, Corrections corrections, Clock clock) {
        this.programmes = programmes;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** A further cohort goes through a programme. */
    public Answer<Programme> addCohort(UUID id, Request request, CohortReport report) {
        return programmes.change(
                id,
                request,
                "cohorts",
                "cohort-added",
                null,
                (programme, check) -> CohortLife.added(programme, report, check));
    }

    /** A planned cohort has begun. */
    public Answer<Programme> start(UUID id, UUID cohort, Request request, CohortStart start) {
        return going(
                id,
                cohort,
                request,
                Step.START,
                null,
                (programme, subject, check) -> CohortLife.started(programme, subject, start, check));
    }

    /** A running cohort is over. */
    public Answer<Programme> complete(UUID id, UUID cohort, Request request, CohortCompletion completion) {
        return going(
                id,
                cohort,
                request,
                Step.COMPLETION,
                null,
                (programme, subject, check) -> CohortLife.completed(programme, subject, completion, check));
    }

    /** A planned cohort is put off. */
    public Answer<Programme> postpone(UUID id, UUID cohort, Request request, CohortPostponement put) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return going(
                id,
                cohort,
                request,
                Step.POSTPONEMENT,
                put.reason(),
                (programme, subject, check) -> CohortLife.postponed(programme, subject, put, now, check));
    }

    /** A cohort does not take place, or not any more. */
    public Answer<Programme> cancel(UUID id, UUID cohort, Request request, CohortCancellation cancellation) {
        return going(
                id,
                cohort,
                request,
                Step.CANCELLATION,
                cancellation.reason(),
                (programme, subject, check) -> CohortLife.cancelled(programme, subject, cancellation, check));
    }

    /** What was stated of a cohort is corrected, in whatever state it is. */
    public Answer<Programme> correctCohort(UUID id, UUID cohort, Request request, Correction correction) {
        return programmes.change(id, request, "correction", "corrected", correction.reason(), (programme, check) -> {
            Cohort subject = cohort(programme, cohort);
            CohortReport corrected =
                    corrections.apply(correction, subject.asReport(), CohortReport.class, UNTOUCHABLE_OF_COHORTS);
            return CohortLife.corrected(programme, subject, corrected, check);
        });
    }

    /** A programme has brought something in. */
    public Answer<Programme> addHarvest(UUID id, Request request, HarvestReport report) {
        return programmes.change(
                id,
                request,
                "harvests",
                "harvested",
                null,
                (programme, check) -> Harvesting.added(programme, report, check));
    }

    /** What was stated of a harvest is corrected. */
    public Answer<Programme> correctHarvest(UUID id, UUID harvest, Request request, Correction correction) {
        return programmes.change(id, request, "correction", "corrected", correction.reason(), (programme, check) -> {
            Harvest subject =
                    programme.harvest(harvest).orElseThrow(() -> Refusal.notFound("harvest " + harvest + " there"));
            HarvestReport corrected =
                    corrections.apply(correction, subject.asReport(), HarvestReport.class, UNTOUCHABLE_OF_HARVESTS);
            return Harvesting.corrected(programme, subject, corrected, check);
        });
    }

    private Answer<Programme> going(
            UUID id, UUID cohort, Request request, Step step, @Nullable String why, Change change) {
        return programmes.change(id, request, "cohorts", step.happened, why, (programme, check) -> {
            Cohort subject = cohort(programme, cohort);
            if (!subject.status().commands().contains(step.command)) {
                throw Refusal.stateForbids(
                        step.command, subject.status(), subject.status().commands());
            }
            return change.of(programme, subject, check);
        });
    }

    private static Cohort cohort(Programme programme, UUID id) {
        return programme.cohort(id).orElseThrow(() -> Refusal.notFound("cohort " + id + " there"));
    }

    /** A step in a cohort's life: its command, and the last part of its event's type. */
    private enum Step {
        START("start", "cohort-started"),
        COMPLETION("completion", "cohort-ended"),
        POSTPONEMENT("postponement", "cohort-postponed"),
        CANCELLATION("cancellation", "cohort-cancelled");

        private final String command;
        private final String happened;

        Step(String command, String happened) {
            this.command = command;
            this.happened = happened;
        }
    }

    /** What a step makes of a programme with that cohort. */
    private interface Change {

        Programme of(Programme programme, Cohort cohort, ReportCheck check);
    }
}
