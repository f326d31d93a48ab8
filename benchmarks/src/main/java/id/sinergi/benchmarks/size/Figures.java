package id.sinergi.benchmarks.size;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What was measured at one size. */
final class Figures {

    private static final Growth SAME = new Growth.Same();
    private static final Growth PROPORTIONAL = new Growth.Proportional();
    private static final Growth UNKNOWN = new Growth.Unknown();

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private long versions = 1;
    private long published = 1;

    /** Notes by what sizes are compared, as of when bytes are counted: versions in the register, published reports. */
    void sizedBy(long inRegister, long reports) {
        versions = inRegister;
        published = reports;
    }

    void same(String name, double value) {
        add(name, value, SAME);
    }

    void proportional(String name, double value) {
        add(name, value, PROPORTIONAL);
    }

    void unknown(String name, double value) {
        add(name, value, UNKNOWN);
    }

    void add(String name, double value, Growth growth) {
        figures.put(name, new Figure(value, growth));
        System.err.println("  " + name + ": " + text(value));
    }

    /** This one and a larger one beside each other, with what this one says of the larger one. */
    String table(Figures larger) {
        var times = new Growth.Times((double) larger.versions / versions, (double) larger.published / published);
        var table = new StringBuilder(String.format(
                Locale.ROOT,
                "| | at %,d versions | at %,d | predicted | measured ÷ predicted |%n|---|--:|--:|--:|--:|%n",
                versions,
                larger.versions));
        larger.figures.forEach((name, figure) -> {
            Figure small = figures.get(name);
            OptionalDouble predicted =
                    small == null ? OptionalDouble.empty() : small.growth.predicted(small.value, times);
            table.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            name,
                            small == null ? "" : text(small.value),
                            text(figure.value),
                            predicted.isEmpty() ? "" : text(predicted.getAsDouble()),
                            predicted.isEmpty() || predicted.getAsDouble() == 0
                                    ? ""
                                    : String.format(Locale.ROOT, "%.2f", figure.value / predicted.getAsDouble())));
        });
        return table.toString();
    }

    static String text(double value) {
        String form = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 1 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }

    private record Figure(double value, Growth growth) {}
}
