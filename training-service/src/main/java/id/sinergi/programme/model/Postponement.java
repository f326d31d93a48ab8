package id.sinergi.programme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a cohort was put off.
 *
 * @param from the first day that was planned until then; null: none was known
 * @param to the first day planned since; null: not known yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Postponement(
        @Nullable PartialDate from, @Nullable PartialDate to, String reason, Instant at) {}
