package id.sinergi.reporting.waiting;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are made once for all who wait for the same, and forgotten when the last of them leaves.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Shared<Q, A> {

    private final ConcurrentHashMap<Q, Slot<A>> slots = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /** @param nanoTime by which is told how old an answer is */
    public Shared(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Joins those who ask the same, until closed. */
    public Seat join(Q question) {
        Slot<A> slot = slots.compute(question, (_, known) -> (known == null ? new Slot<A>() : known).joined());
        return new Seat(question, slot);
    }

    /** How many different questions are asked. */
    public int size() {
        return slots.size();
    }

    /** One of those who ask the same. */
    public final class Seat implements AutoCloseable {

        private final Q question;
        private final Slot<A> slot;

        private Seat(Q question, Slot<A> slot) {
            this.question = question;
            this.slot = slot;
        }

        /** The answer as it was at that moment or later: another one's, or made now. */
        public A answer(long notBefore, Supplier<A> making) {
            return slot.answer(notBefore, making, nanoTime);
        }

        @Override
        public void close() {
            slots.computeIfPresent(question, (_, known) -> known.left());
        }
    }

    private static final class Slot<A> {

        private int asking;
        private @Nullable Made<A> last;

        Slot<A> joined() {
            asking++;
            return this;
        }

        @Nullable
        Slot<A> left() {
            asking--;
            return asking == 0 ? null : this;
        }

        synchronized A answer(long notBefore, Supplier<A> making, LongSupplier nanoTime) {
            Made<A> made = last;
            if (made == null || made.at() - notBefore < 0) {
                long begun = nanoTime.getAsLong();
                made = new Made<>(making.get(), begun);
                last = made;
            }
            return made.answer();
        }
    }

    private record Made<A>(A answer, long at) {}
}
