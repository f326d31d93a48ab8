package id.sinergi.reporting.counting;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import id.sinergi.reference.Directory;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.reporting.source.Cohort;
import id.sinergi.reporting.source.Programme;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When and for whom a programme is held. */
record Holding(Programme programme, Directory directory) {

    /** What is known of the time of a programme as a whole; null: nothing. */
    @Nullable
    PartialDate year() {
        return programme.yearDate().orElse(null);
    }

    /** When a cohort begins, as far as it is known. */
    @Nullable
    PartialDate start(Cohort cohort) {
        return cohort.from() == null ? year() : cohort.from();
    }

    /** When a cohort ends; the year alone where its last day is unknown. */
    @Nullable
    PartialDate end(Cohort cohort) {
        return cohort.until() == null ? year() : cohort.until();
    }

    /** The kind of a cohort. */
    String kind(Cohort cohort) {
        return requireNonNullElse(cohort.kind(), programme.kind());
    }

    /** The programme's kind, and those of its cohorts. */
    Set<String> kinds() {
        return Stream.concat(
                        Stream.of(programme.kind()), programme.liveCohorts().map(this::kind))
                .collect(toSet());
    }

    /** For whom something counts that happens at the programme's facility on a day. */
    SortedSet<Scope> scopes(@Nullable PartialDate on) {
        return Scopes.of(List.of(Party.facility(programme.facility())), on, directory);
    }
}
