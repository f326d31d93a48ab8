package id.sinergi.reporting.documents;

import java.time.Instant;

/**
 * A document at one version.
 *
 * @param version 1 at first, one more with every change
 * @param recordedAt when this version was written; later than every earlier version's
 */
public record Versioned<S>(String id, long version, Instant createdAt, Instant recordedAt, S state) {}
