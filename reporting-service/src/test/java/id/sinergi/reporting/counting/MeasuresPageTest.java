package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/measures.md} defines exactly what the catalogue serves. */
class MeasuresPageTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\|[^|]*\\|[^|]*\\| (\\w+) \\|", Pattern.MULTILINE);

    @Test
    void definesEveryMeasureAndHowItsMonthsBecomeAPeriod() throws IOException {
        Map<String, String> defined =
                ROW.matcher(page()).results().collect(toMap(row -> row.group(1), row -> row.group(2)));

        assertThat(defined)
                .isEqualTo(Arrays.stream(Measure.values()).collect(toMap(Measure::key, MeasuresPageTest::how)));
    }

    @Test
    void namesEveryBreakdown() throws IOException {
        String breakdowns = page().substring(page().indexOf("\nBreakdowns:"));

        assertThat(Breakdown.values())
                .allSatisfy(breakdown -> assertThat(breakdowns).contains("`" + breakdown.key() + "`"));
    }

    private static String how(Measure measure) {
        return measure.kind() == Measure.Kind.FLOW ? "flow" : "distinct";
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/measures.md"));
    }
}
