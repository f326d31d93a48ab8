package id.sinergi.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a service keeps beside its documents that follows from them. */
public interface Derived<S> {

    /** Enters a document, before it is written or afterwards, any number of times. */
    void enter(UUID id, S state, Instant createdAt);

    /** What a document in that state may still owe another one; null: nothing. What is done already does no harm. */
    default Errand.@Nullable Order owed(S state) {
        return null;
    }

    /** Whether nothing is kept. */
    default boolean isNothing() {
        return false;
    }

    /** Where nothing is kept. */
    static <S> Derived<S> nothing() {
        return new Derived<>() {
            @Override
            public void enter(UUID id, S state, Instant createdAt) {
                // nothing follows from it
            }

            @Override
            public boolean isNothing() {
                return true;
            }
        };
    }
}
