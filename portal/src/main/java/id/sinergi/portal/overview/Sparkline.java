package id.sinergi.portal.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small line of numbers, drawn from 0 up.
 *
 * @param points as SVG has them, within {@link #WIDTH} and {@link #HEIGHT}
 * @param x of the last number
 * @param y of the last number
 */
record Sparkline(String points, String x, String y) {

    static final int WIDTH = 100;
    static final int HEIGHT = 24;
    private static final int MARGIN = 2;

    /** Null where two numbers do not make a line, or all are 0. */
    static @Nullable Sparkline of(List<BigDecimal> numbers) {
        double highest =
                numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        if (numbers.size() < 2 || highest <= 0) {
            return null;
        }
        String points = IntStream.range(0, numbers.size())
                .mapToObj(at -> x(at, numbers.size()) + "," + y(numbers.get(at), highest))
                .collect(Collectors.joining(" "));
        return new Sparkline(points, x(numbers.size() - 1, numbers.size()), y(numbers.getLast(), highest));
    }

    private static String x(int at, int count) {
        return written(MARGIN + (WIDTH - 2.0 * MARGIN) * at / (count - 1));
    }

    private static String y(BigDecimal number, double highest) {
        return written(HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * Math.max(0, number.doubleValue()) / highest);
    }

    private static String written(double position) {
        return String.format(Locale.ROOT, "%.1f", position);
    }
}
