package id.sinergi.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a service keeps beside its documents that follows from them. */
public interface Derived<S> {

    /** Enters a document, before it is written or afterwards, any number of times. */
    void enter(UUID id, S state, Instant createdAt);

    /** The same for a few hundred at once; to be overridden where that is cheaper than one after another. */
    default void enter(List<Stored<S>> some) {
        some.forEach(one -> enter(one.id(), one.state(), one.createdAt()));
    }

    /** Which of a few hundred documents still owe something to another one. What is done already does no harm. */
    default Map<Stored<S>, Errand.Order> owed(List<Stored<S>> some) {
        return Map.of();
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
