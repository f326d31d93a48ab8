package id.sinergi.reporting.store;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts what is asked for at once into questions that are short enough. */
final class Chunks {

    private Chunks() {}

    static <T> List<List<T>> of(List<T> all, int size) {
        return IntStream.iterate(0, start -> start < all.size(), start -> start + size)
                .mapToObj(start -> all.subList(start, Math.min(all.size(), start + size)))
                .toList();
    }
}
