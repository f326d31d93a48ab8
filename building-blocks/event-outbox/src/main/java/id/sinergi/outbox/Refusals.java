package id.sinergi.outbox;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoWriteConcernException;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.util.Set;
import org.bson.BsonMaximumSizeExceededException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/** What is told when MongoDB does not do what it is asked. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /** BSONObjectTooLarge, and the two codes of an update that would make a document too large. */
    private static final Set<Integer> DOCUMENT_TOO_LARGE = Set.of(10334, 17419, 17420);

    private Refusals() {}

    /** The refusal that a failure amounts to, or the failure itself where the service is at fault. */
    static RuntimeException of(RuntimeException failure) {
        if (isAway(failure)) {
            LOG.warn("MongoDB does not answer: {}", failure.getMessage());
            return unavailable("The store does not answer.");
        }
        return isTooLarge(failure)
                ? Refusal.of(
                        ProblemType.TOO_LARGE,
                        "The record and its history have grown to the size that a document can have; go on with a new"
                                + " record.")
                : failure;
    }

    /** A refusal that passes: the same request succeeds later. */
    static Refusal unavailable(String why) {
        return Refusal.of(
                ProblemType.UNAVAILABLE,
                why + " Repeat the request with the same Idempotency-Key after the pause that Retry-After names.");
    }

    /** Whether a failure is in the way of all documents, not of one alone: MongoDB is away, or the instance is stopped. */
    static boolean concernsAll(RuntimeException failure) {
        return Thread.currentThread().isInterrupted()
                || (failure instanceof Refusal refusal && refusal.type() == ProblemType.UNAVAILABLE);
    }

    private static boolean isAway(RuntimeException failure) {
        // A change of primary, or a majority that does not confirm, is translated as the caller's fault.
        return failure instanceof DataAccessResourceFailureException
                || failure.getCause() instanceof MongoNotPrimaryException
                || failure.getCause() instanceof MongoNodeIsRecoveringException
                || failure.getCause() instanceof MongoConnectionPoolClearedException
                || failure.getCause() instanceof MongoWriteConcernException;
    }

    private static boolean isTooLarge(RuntimeException failure) {
        return failure instanceof BsonMaximumSizeExceededException
                || failure.getCause() instanceof BsonMaximumSizeExceededException
                || (failure.getCause() instanceof MongoException refused
                        && DOCUMENT_TOO_LARGE.contains(refused.getCode()));
    }
}
