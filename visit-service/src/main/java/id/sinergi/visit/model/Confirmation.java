package id.sinergi.visit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a counterpart confirmed the visit.
 *
 * @param by the facility (by id) or regional office (by name)
 */
public record Confirmation(String by, Instant at, @Nullable String note) {}
