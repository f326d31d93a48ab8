package id.sinergi.reporting.store;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers 503 wherever MongoDB does not answer and no feature has said so itself. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreAway {

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class,
        MongoConnectionPoolClearedException.class
    })
    ResponseEntity<ProblemDetail> away() {
        return Refusal.of(ProblemType.UNAVAILABLE, "The store does not answer; try again in a few seconds.")
                .answer();
    }
}
