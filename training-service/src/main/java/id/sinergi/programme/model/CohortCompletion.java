package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known once a cohort is over; null keeps what was known.
 *
 * @param until its last day; never in the future
 * @param counts take the place of what was stated before, basis by basis, for example who completed
 * @param certificates issued besides those stated before
 */
public record CohortCompletion(
        @Nullable PartialDate until, @Nullable Counts counts, List<Certificate> certificates) {

    public CohortCompletion {
        certificates = requireNonNullElse(certificates, List.of());
    }
}
