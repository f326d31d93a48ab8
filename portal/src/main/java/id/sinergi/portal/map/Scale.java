package id.sinergi.portal.map;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Five classes of a measure, each with about as many different values as the others, since few offices have much and many
 * have little. None at all is a class of its own.
 *
 * @param classes from the least to the most; fewer than five where there are fewer values
 */
record Scale(List<Range> classes) {

    private static final int MOST = 5;

    static Scale of(List<Double> values) {
        List<Double> different =
                values.stream().filter(value -> value > 0).distinct().sorted().toList();
        int classes = Math.min(MOST, different.size());
        return new Scale(IntStream.range(0, classes)
                .mapToObj(step -> new Range(
                        step + 1,
                        different.get(first(step, classes, different.size())),
                        different.get(first(step + 1, classes, different.size()) - 1)))
                .toList());
    }

    /** The class of a value, from 1; 0 for none at all. */
    int step(double value) {
        return classes.stream()
                .filter(range -> value >= range.least())
                .mapToInt(Range::step)
                .max()
                .orElse(0);
    }

    private static int first(int step, int classes, int values) {
        return step * values / classes;
    }

    /** The values of a class, both included. */
    record Range(int step, double least, double most) {}
}
