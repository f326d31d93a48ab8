package id.sinergi.reporting.store;

import java.util.function.Supplier;

/** Names the generation that is read: {@code g1} stands for the collections {@code totals_g1} and {@code current_g1}. */
@FunctionalInterface
public interface CurrentGeneration {

    String name();

    /** Reads what is served by now, whatever else is read of the same request. */
    default <T> T anew(Supplier<T> reading) {
        return reading.get();
    }
}
