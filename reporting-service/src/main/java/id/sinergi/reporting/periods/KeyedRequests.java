package id.sinergi.reporting.periods;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.GuardedCollection;
import id.sinergi.outbox.Request;
import id.sinergi.report.InvalidReport;
import java.time.Clock;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * For which month a key was used. All months are submitted to one address, and each is a document of its own that knows
 * only its own keys: so each key is bound to its month before that is written, and stays so unless the request is refused.
 * After a crash in between, the same request finds itself bound and goes on.
 */
@Component
class KeyedRequests {

    private static final String MONTH = "submission";

    /** After these it may have been written all the same, or by another request. */
    private static final Set<ProblemType> UNDECIDED = EnumSet.of(ProblemType.UNAVAILABLE, ProblemType.KEY_REUSED);

    private final GuardedCollection requests;
    private final Clock clock;

    KeyedRequests(GuardedCollection keyedRequestCollection, Clock clock) {
        this.requests = keyedRequestCollection;
        this.clock = clock;
    }

    /**
     * Submits a month unless the request's key was used for another one.
     *
     * @throws Refusal 422 where it was
     */
    Answer<Submission> once(Request request, UUID submission, Supplier<Answer<Submission>> submitting) {
        Optional<String> key = request.identity().map(UUID::toString);
        return key.isEmpty() ? submitting.get() : once(key.get(), submission, submitting);
    }

    private Answer<Submission> once(String key, UUID submission, Supplier<Answer<Submission>> submitting) {
        boolean first = binds(key, submission);
        if (!first) {
            requireBoundTo(key, submission);
        }
        try {
            Answer<Submission> answer = submitting.get();
            if (!first && !answer.repeated()) {
                bindStill(key, submission);
            }
            return answer;
        } catch (Refusal | InvalidReport refused) {
            if (first && !(refused instanceof Refusal refusal && UNDECIDED.contains(refusal.type()))) {
                requests.within(keys -> keys.deleteOne(Filters.eq("_id", key)));
            }
            throw refused;
        }
    }

    private boolean binds(String key, UUID submission) {
        try {
            requests.within(keys -> keys.insertOne(new Document("_id", key)
                    .append(MONTH, submission.toString())
                    .append("at", now())));
            return true;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    private void requireBoundTo(String key, UUID submission) {
        Optional<Document> bound = requests.within(
                keys -> Optional.ofNullable(keys.find(Filters.eq("_id", key)).first()));
        if (bound.isPresent() && !submission.toString().equals(bound.get().getString(MONTH))) {
            throw Refusal.of(
                    ProblemType.KEY_REUSED,
                    "The key was used for another month. Take a new UUID for a new request; repeat a request with its"
                            + " own body.");
        }
    }

    /** The request that had bound it was refused meanwhile, and this one, its repetition, was not. */
    private void bindStill(String key, UUID submission) {
        requests.within(keys -> keys.updateOne(
                Filters.eq("_id", key),
                Updates.combine(Updates.setOnInsert(MONTH, submission.toString()), Updates.setOnInsert("at", now())),
                new UpdateOptions().upsert(true)));
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
