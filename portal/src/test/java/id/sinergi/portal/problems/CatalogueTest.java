package id.sinergi.portal.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    /** Where rules say what is wrong with what is reported, month or file. */
    private static final Set<Path> RULES = Set.of(
            Path.of("../building-blocks/report-facts/src/main/java"),
            Path.of("../building-blocks/report-imports/src/main/java"),
            Path.of("../visit-service/src/main/java/id/sinergi/visit/model"),
            Path.of("../mou-service/src/main/java/id/sinergi/agreement/model"),
            Path.of("../training-service/src/main/java/id/sinergi/programme/model"),
            Path.of("../reporting-service/src/main/java/id/sinergi/reporting/periods/Filing.java"));

    /** What says nothing to a reporter. */
    private static final Set<String> TO_NOBODY = Set.of("VersionSum.java", "Columns.java", "Template.java");

    /** A detail is the last thing in a call; what differs each time stands between texts. */
    private static final Pattern DETAIL = Pattern.compile(
            "(?:that|required|past|refuseUnless|Fault|IllegalArgumentException|Warning)\\((?:[^;]*?[,(]\\s*)??"
                    + "((?:\"(?:[^\"\\\\]|\\\\.)*\"|[\\w.()]+)(?:\\s*\\+\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[\\w.()]+))*)\\)\\s*[);.]");

    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void knowsWhatTheRulesSay() throws IOException {
        Set<String> details = details();

        assertThat(details).hasSizeGreaterThan(90);
        assertThat(details)
                .allSatisfy(detail -> assertThat(catalogue.translate(detail, UnaryOperator.identity()))
                        .as(detail)
                        .isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name at least one host",
                "not one of ACTING, HEAD",
                "the parts exceed the whole of 12",
                "in the future; what has happened carries a date up to today, what is planned the status for it"
            })
    void saysWhatServicesSayInIndonesian(String detail) {
        assertThat(catalogue.translate(detail, UnaryOperator.identity()))
                .isPresent()
                .get()
                .asString()
                .isNotEqualTo(detail);
    }

    /** What reporting finds doubtful in records, which it says about each of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "another report may tell of the same visit",
                "3 other reports may tell of the same visit",
                "told as 2026-10-30 and 2026-10-31; until it is settled the host's report decides",
                "the day is unknown",
                "2026-11-05 is a Thursday, stated is Friday",
                "the source states 27, its cohorts add up to 13",
                "the programme states 27, its cohorts add up to 13",
                "the board had 26 cases, the parts add up to 25",
                "\"Melengkapi data peserta\" was due by 2026-09-06, and is not reported as done",
                "planned until 2026-11-10, and not reported since as held, moved or cancelled",
                "first recorded after 2026-10 was verified on 2026-11-04, and counts in it",
                "AKSELERASI_13 did not run on 2024-09-26",
                "lapas-kelas-iib-idi took part and has neither reported nor confirmed it",
                "OTHER stands for: senam"
            })
    void knowsWhatIsDoubtful(String detail) {
        assertThat(catalogue.translate(detail, UnaryOperator.identity())).isPresent();
    }

    @Test
    void saysWhatStandsInABlankAsItsReadersDo() {
        assertThat(catalogue.translate("AKSELERASI_13 did not run on 2024-09-26", blank -> "<" + blank + ">"))
                .hasValue("<AKSELERASI_13> tidak berlaku pada <2024-09-26>");
    }

    @Test
    void carriesOverWhatDiffersEachTime() {
        assertThat(catalogue.translate(
                        "more than the 80 enrolled; whoever leaves or completes stays enrolled",
                        UnaryOperator.identity()))
                .hasValue("lebih banyak daripada 80 yang terdaftar; yang keluar atau selesai tetap dihitung terdaftar");
    }

    @Test
    void doesNotMakeUpWhatItDoesNotKnow() {
        assertThat(catalogue.translate("something quite new", UnaryOperator.identity()))
                .isEmpty();
    }

    private static Set<String> details() throws IOException {
        var details = new TreeSet<String>();
        for (Path place : RULES) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !TO_NOBODY.contains(path.getFileName().toString()))
                        .toList()) {
                    Matcher found = DETAIL.matcher(Files.readString(file));
                    while (found.find()) {
                        String detail = example(found.group(1));
                        if (detail.contains(" ")) {
                            details.add(detail);
                        }
                    }
                }
            }
        }
        return details;
    }

    /** The detail as it is said, with a number for everything that differs. */
    private static String example(String expression) {
        var example = new StringBuilder();
        Matcher part = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[\\w.()]+").matcher(expression);
        while (part.find()) {
            example.append(part.group(1) == null ? "7" : part.group(1).replace("\\\"", "\""));
        }
        return example.toString();
    }
}
