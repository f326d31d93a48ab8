package id.sinergi.portal.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
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
                .allSatisfy(detail ->
                        assertThat(catalogue.translate(detail)).as(detail).isPresent());
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
        assertThat(catalogue.translate(detail)).isPresent().get().asString().isNotEqualTo(detail);
    }

    @Test
    void carriesOverWhatDiffersEachTime() {
        assertThat(catalogue.translate("more than the 80 enrolled; whoever leaves or completes stays enrolled"))
                .hasValue("lebih banyak daripada 80 yang terdaftar; yang keluar atau selesai tetap dihitung terdaftar");
    }

    @Test
    void doesNotMakeUpWhatItDoesNotKnow() {
        assertThat(catalogue.translate("something quite new")).isEmpty();
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
