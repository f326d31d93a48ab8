package id.sinergi.agreement.model;

import id.sinergi.report.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of an agreement before its time.
 *
 * @param on its last day; null: unknown
 */
public record Termination(
        @Nullable PartialDate on, @Nullable String reason) {}
