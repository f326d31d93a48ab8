package id.sinergi.benchmarks.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What was answered during one turn: counted by all users of it at once. */
final class Turn {

    private final String name;
    private final AtomicLong began = new AtomicLong();
    private final LongAccumulator ended = new LongAccumulator(Math::max, Long.MIN_VALUE);
    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();

    Turn(String name) {
        this.name = name;
    }

    void begin() {
        began.compareAndSet(0, System.nanoTime());
    }

    void answered(boolean asExpected) {
        (asExpected ? answered : failed).increment();
        ended.accumulate(System.nanoTime());
    }

    String result() {
        return String.join(
                "\t", name, answered.sum() + "", failed.sum() + "", Math.max(1, ended.get() - began.get()) + "");
    }
}
