package id.sinergi.visit.model;

import id.sinergi.report.PartialDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a visit was moved.
 *
 * @param from the date before; null: none was fixed
 * @param to the new date; null: none was fixed
 * @param at when it was told
 */
public record Postponement(
        @Nullable PartialDate from, @Nullable PartialDate to, String reason, Instant at) {}
