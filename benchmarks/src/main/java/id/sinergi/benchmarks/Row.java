package id.sinergi.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line of the table: rates per second of rounds in which both took turns.
 *
 * @param ours by round
 * @param bare by round
 */
public record Row(String part, String counterpart, List<Double> ours, List<Double> bare) {

    static final String HEADER =
            "| per second | Sinergi | bare counterpart | bare | ratio, median | lowest–highest |%n|---|--:|---|--:|--:|--:|%n"
                    .formatted();

    public Row {
        ours = List.copyOf(ours);
        bare = List.copyOf(bare);
        if (ours.isEmpty() || ours.size() != bare.size()) {
            throw new IllegalArgumentException(
                    part + " and its counterpart were measured in " + ours.size() + " and " + bare.size() + " rounds");
        }
    }

    @Override
    public String toString() {
        double[] ratios = new double[ours.size()];
        Arrays.setAll(ratios, round -> ours.get(round) / bare.get(round));
        Arrays.sort(ratios);
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %,.0f | **%.3f** | %.3f–%.3f |%n",
                part,
                median(ours),
                counterpart,
                median(bare),
                median(Arrays.stream(ratios).boxed().toList()),
                ratios[0],
                ratios[ratios.length - 1]);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
