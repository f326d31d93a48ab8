package id.sinergi.reporting.store;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tells a MongoDB that is away from a fault of the service's own. */
public final class Outages {

    private Outages() {}

    /** The refusal 503 that a failure amounts to, or the failure itself. */
    public static RuntimeException told(RuntimeException failure) {
        return isAway(failure) || isAway(failure.getCause())
                ? Refusal.of(ProblemType.UNAVAILABLE, "The store does not answer; try again in a few seconds.")
                : failure;
    }

    /** As the driver says it or as it is translated, which takes a change of primary for the caller's fault. */
    private static boolean isAway(@Nullable Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoConnectionPoolClearedException;
    }
}
