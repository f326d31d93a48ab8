package id.sinergi.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A word between reporter and officer about a record.
 *
 * @param at when it was written
 * @param by whose remark it is, as the service knows the caller; never part of a body
 */
public record Remark(UUID id, Instant at, String by, String text) {}
