package id.sinergi.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An activity as it is stored.
 *
 * @param version 1 at creation, one more with every change
 * @param recordedAt when this version was written; later than every earlier version's
 */
public record Stored<S>(UUID id, long version, Instant createdAt, Instant recordedAt, S state) {}
