package id.sinergi.outbox;

import id.sinergi.report.Warning;
import java.util.List;
import java.util.UUID;

/**
 * What a create or a command answers; the same again when it is repeated with its Idempotency-Key.
 *
 * @param candidates ids of records that may be about the same happening
 * @param repeated whether this is the answer to an earlier request with the same key
 */
public record Answer<S>(Stored<S> stored, List<Warning> warnings, List<UUID> candidates, boolean repeated) {}
