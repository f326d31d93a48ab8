package id.sinergi.outbox;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told when MongoDB does not answer. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static Refusal unavailable(RuntimeException away) {
        LOG.warn("MongoDB does not answer: {}", away.getMessage());
        return Refusal.of(
                ProblemType.UNAVAILABLE,
                "The store does not answer. Repeat the request with the same Idempotency-Key after the pause that"
                        + " Retry-After names.");
    }
}
