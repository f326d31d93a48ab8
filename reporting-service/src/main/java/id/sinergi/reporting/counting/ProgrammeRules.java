package id.sinergi.reporting.counting;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import id.sinergi.reference.Directory;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.reporting.source.Basis;
import id.sinergi.reporting.source.Cohort;
import id.sinergi.reporting.source.Programme;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How programmes and their cohorts count. */
final class ProgrammeRules {

    private static final Set<String> REHABILITATION =
            Set.of("SOCIAL_REHABILITATION", "MEDICAL_REHABILITATION", "AFTERCARE");
    private static final String UNSPLIT = "UNSPLIT";

    /** A cohort that would run for longer has an end that cannot be right: it is taken as unknown. */
    private static final int LONGEST_RUN_MONTHS = 120;

    private final Programme programme;
    private final Directory directory;
    private final @Nullable PartialDate year;
    private final Tally tally = new Tally();

    private ProgrammeRules(Programme programme, Directory directory) {
        this.programme = programme;
        this.directory = directory;
        this.year = programme.yearDate().orElse(null);
    }

    static Contributions contributions(Programme programme, Directory directory) {
        var rules = new ProgrammeRules(programme, directory);
        switch (programme.status()) {
            case WITHDRAWN, CANCELLED -> {}
            case PLANNED, POSTPONED, RUNNING, ENDED -> {
                rules.participants();
                rules.runs();
            }
        }
        return rules.tally.contributions();
    }

    static SortedSet<Scope> scopes(Programme programme, Directory directory) {
        var rules = new ProgrammeRules(programme, directory);
        var scopes = new TreeSet<>(rules.scopes(rules.year));
        programme.cohorts().forEach(cohort -> scopes.addAll(rules.scopes(rules.start(cohort))));
        return scopes;
    }

    private void participants() {
        programme.liveCohorts().forEach(cohort -> {
            String kind = kind(cohort);
            var people = new People(
                    start(cohort),
                    kind,
                    REHABILITATION.contains(kind),
                    cohort.skill(),
                    cohort.sequence() == null ? null : cohort.sequence().toString());
            count(cohort.counts().of(Basis.PLANNED), people, Basis.PLANNED);
            count(cohort.counts().of(Basis.ENROLLED), people, Basis.ENROLLED);
        });
        var unsplit = new People(year, unsplitKind(), REHABILITATION.containsAll(kinds()), null, null);
        for (Basis basis : List.of(Basis.PLANNED, Basis.ENROLLED)) {
            if (programme.ofCohorts(basis).isEmpty()) {
                count(programme.counts().of(basis), unsplit, basis);
            }
        }
    }

    /** The programme's kind, unless cohorts of other kinds leave open how many belong to which. */
    private String unsplitKind() {
        return kinds().size() > 1 ? UNSPLIT : programme.kind();
    }

    /** The programme's kind, and those of its cohorts. */
    private Set<String> kinds() {
        return Stream.concat(
                        Stream.of(programme.kind()), programme.liveCohorts().map(this::kind))
                .collect(toSet());
    }

    private String kind(Cohort cohort) {
        return requireNonNullElse(cohort.kind(), programme.kind());
    }

    private void count(@Nullable Long number, People people, Basis basis) {
        if (number == null) {
            return;
        }
        for (Scope scope : scopes(people.on())) {
            if (basis == Basis.PLANNED) {
                tally.add(scope, people.bucket(), Measure.PARTICIPANTS_PLANNED, number);
            } else {
                enrolled(scope, people, number);
            }
        }
    }

    private void enrolled(Scope scope, People people, long number) {
        Bucket bucket = people.bucket();
        tally.add(scope, bucket, Measure.PARTICIPANTS_ENROLLED, number);
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

    private void runs() {
        Map<Scope, List<Span>> programmeRuns = new TreeMap<>();
        programme.liveCohorts().filter(cohort -> cohort.status().hasBegun()).forEach(cohort -> {
            Span span = span(cohort);
            for (Scope scope : scopes(start(cohort))) {
                span.count(tally, scope, Measure.COHORTS_RUN);
                programmeRuns.computeIfAbsent(scope, _ -> new ArrayList<>()).add(span);
            }
        });
        programmeRuns.forEach((scope, spans) -> Span.union(spans).count(tally, scope, Measure.PROGRAMMES_RUN));
    }

    private Span span(Cohort cohort) {
        var from = cohort.from() == null ? cohort.until() : cohort.from();
        var first = from == null ? null : from.month().orElse(null);
        return first == null ? unknown(start(cohort)) : Span.of(first, last(cohort, first));
    }

    /** The month of the last day; the first one where the end is unknown to the month, or cannot be right. */
    private static YearMonth last(Cohort cohort, YearMonth first) {
        var until = cohort.until();
        if (until == null || until.month().isEmpty()) {
            return first;
        }
        var last = YearMonth.from(until.last());
        return last.isBefore(first) || last.isAfter(first.plusMonths(LONGEST_RUN_MONTHS)) ? first : last;
    }

    private static Span unknown(@Nullable PartialDate date) {
        return date == null ? Span.undatedRun() : Span.in(date.year());
    }

    private @Nullable PartialDate start(Cohort cohort) {
        return cohort.from() == null ? year : cohort.from();
    }

    private SortedSet<Scope> scopes(@Nullable PartialDate on) {
        return Scopes.of(List.of(Party.facility(programme.facility())), on, directory);
    }

    /** People who began together, with what is known of them. */
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
