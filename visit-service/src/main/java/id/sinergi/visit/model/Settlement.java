package id.sinergi.visit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an officer decided what was disputed; the visit's date is the one decided.
 *
 * @param by the regional office (by name)
 */
public record Settlement(@Nullable String by, Instant at, String reason) {}
