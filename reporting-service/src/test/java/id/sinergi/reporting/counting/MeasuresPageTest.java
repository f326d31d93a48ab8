package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/measures.md} defines exactly what the catalogue serves. */
class MeasuresPageTest {

    private static final List<String> COLUMNS = List.of(
            "measure", "counts", "for whom", "bucket", "how", "unit", "link opens into", "Indonesian", "English");
    private static final Pattern ROW = Pattern.compile("^\\| (.*) \\|$", Pattern.MULTILINE);

    @Test
    void definesEveryMeasureAndHowItsMonthsBecomeAPeriod() throws IOException {
        Map<String, String> defined = rows().skip(1).collect(toMap(row -> row.get(0), row -> row.get(4)));

        assertThat(defined)
                .isEqualTo(Arrays.stream(Measure.values())
                        .collect(toMap(measure -> "`" + measure.key() + "`", MeasuresPageTest::how)));
    }

    @Test
    void saysOfEachWhatItCountsForWhomWhenInWhichUnitIntoWhatItOpensAndHowItIsCalled() throws IOException {
        assertThat(rows().findFirst()).hasValue(COLUMNS);
        assertThat(rows())
                .allSatisfy(row -> assertThat(row)
                        .as(row.getFirst())
                        .hasSameSizeAs(COLUMNS)
                        .noneMatch(String::isBlank));
    }

    @Test
    void givesEachANameOfItsOwn() throws IOException {
        assertThat(rows().map(row -> row.get(7))).doesNotHaveDuplicates();
        assertThat(rows().map(row -> row.get(8))).doesNotHaveDuplicates();
    }

    @Test
    void namesEveryBreakdown() throws IOException {
        String breakdowns = page().substring(page().indexOf("\nBreakdowns:"));

        assertThat(Breakdown.values())
                .allSatisfy(breakdown -> assertThat(breakdowns).contains("`" + breakdown.key() + "`"));
    }

    private static String how(Measure measure) {
        String kind = measure.kind().name().toLowerCase(Locale.ROOT);
        return kind.startsWith("distinct") ? "distinct" : kind;
    }

    /** The cells of the table's rows, the heading first. */
    private static Stream<List<String>> rows() throws IOException {
        return ROW.matcher(page())
                .results()
                .map(row -> List.of(row.group(1).split(" *\\| *", -1)))
                .filter(row -> !row.getFirst().startsWith("-"));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/measures.md"));
    }
}
