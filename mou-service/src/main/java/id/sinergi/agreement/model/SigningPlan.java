package id.sinergi.agreement.model;

import id.sinergi.report.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The intention to sign.
 *
 * @param on when; null: no day is set yet
 */
public record SigningPlan(
        @Nullable PartialDate on, @Nullable String note) {}
