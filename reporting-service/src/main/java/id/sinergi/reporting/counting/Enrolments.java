package id.sinergi.reporting.counting;

import id.sinergi.report.PartialDate;
import id.sinergi.reporting.source.Basis;
import id.sinergi.reporting.source.Cohort;
import id.sinergi.reporting.source.Programme;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the people of a programme count: enrolments, never persons, basis by basis. */
final class Enrolments {

    private static final Set<String> REHABILITATION =
            Set.of("SOCIAL_REHABILITATION", "MEDICAL_REHABILITATION", "AFTERCARE");
    private static final String UNSPLIT = "UNSPLIT";

    /** The bases that count; what is meant, screened or assessed is shown with the programme alone. */
    private static final Map<Basis, Measure> COUNTED = Map.of(
            Basis.PLANNED, Measure.PARTICIPANTS_PLANNED,
            Basis.ENROLLED, Measure.PARTICIPANTS_ENROLLED,
            Basis.WITHDRAWN, Measure.PARTICIPANTS_WITHDRAWN,
            Basis.COMPLETED, Measure.PARTICIPANTS_COMPLETED,
            Basis.CERTIFIED, Measure.PARTICIPANTS_CERTIFIED);

    private final Holding holding;
    private final Programme programme;
    private final Tally tally;

    Enrolments(Holding holding, Tally tally) {
        this.holding = holding;
        this.programme = holding.programme();
        this.tally = tally;
    }

    void count() {
        COUNTED.keySet().forEach(basis -> {
            programme.liveCohorts().forEach(cohort -> ofCohort(cohort, basis));
            if (programme.ofCohorts(basis).isEmpty()) {
                count(programme.counts().of(basis), basis, unsplit(basis));
            }
        });
    }

    private void ofCohort(Cohort cohort, Basis basis) {
        String kind = holding.kind(cohort);
        var people = new People(
                beginsWithTheCohort(basis)
                        ? holding.start(cohort)
                        : cohort.counts().dateOf(basis).orElseGet(() -> holding.end(cohort)),
                kind,
                REHABILITATION.contains(kind),
                cohort.skill(),
                cohort.sequence() == null ? null : cohort.sequence().toString());
        count(cohort.counts().of(basis), basis, people);
    }

    /** What is not split has the programme's kind, unless cohorts of other kinds leave open how many belong to which. */
    private People unsplit(Basis basis) {
        var kinds = holding.kinds();
        return new People(
                beginsWithTheCohort(basis)
                        ? holding.year()
                        : programme.counts().dateOf(basis).orElseGet(holding::year),
                kinds.size() > 1 ? UNSPLIT : programme.kind(),
                REHABILITATION.containsAll(kinds),
                null,
                null);
    }

    private static boolean beginsWithTheCohort(Basis basis) {
        return basis == Basis.PLANNED || basis == Basis.ENROLLED;
    }

    private void count(@Nullable Long number, Basis basis, People people) {
        var measure = COUNTED.get(basis);
        if (number == null || measure == null) {
            return;
        }
        for (Scope scope : holding.scopes(people.on())) {
            tally.add(scope, people.bucket(), measure, number);
            if (basis == Basis.ENROLLED) {
                breakDown(scope, people, number);
            }
        }
    }

    private void breakDown(Scope scope, People people, long number) {
        Bucket bucket = people.bucket();
        tally.add(scope, bucket, Breakdown.PARTICIPANTS_ENROLLED_BY_KIND, people.kind(), number);
        if (people.skill() != null) {
            tally.add(scope, bucket, Breakdown.PARTICIPANTS_ENROLLED_BY_SKILL, people.skill(), number);
        }
        if (people.inRehabilitation()) {
            tally.add(scope, bucket, Measure.REHABILITATION_PARTICIPANTS, number);
            if (people.stage() != null) {
                tally.add(scope, bucket, Breakdown.REHABILITATION_PARTICIPANTS_BY_STAGE, people.stage(), number);
            }
        }
    }

    /** People who are counted together, with what is known of them. */
    private record People(
            @Nullable PartialDate on,
            String kind,
            boolean inRehabilitation,
            @Nullable String skill,
            @Nullable String stage) {

        Bucket bucket() {
            return Bucket.of(on);
        }
    }
}
