package id.sinergi.reporting.source;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group that goes through a programme together.
 *
 * @param sequence its place among the cohorts, which sources call stage or wave
 * @param kind its own kind where it differs from the programme's
 * @param from first day; null: unknown
 * @param until last day; null: unknown
 */
public record Cohort(
        @Nullable String id,
        @Nullable Integer sequence,
        Status status,
        @Nullable String kind,
        @Nullable String skill,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable String dateInferred,
        Counts counts,
        List<Certificate> certificates) {

    public Cohort {
        Activity.requireStatus(status);
        counts = requireNonNullElse(counts, Counts.NONE);
        certificates = List.copyOf(requireNonNullElse(certificates, List.of()));
    }

    /** The states of a cohort. */
    public enum Status {
        PLANNED,
        POSTPONED,
        RUNNING,
        ENDED,
        CANCELLED;

        public boolean isAhead() {
            return this == PLANNED || this == POSTPONED;
        }

        public boolean hasBegun() {
            return this == RUNNING || this == ENDED;
        }
    }
}
