package id.sinergi.reporting.exports;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.ReferenceData;
import id.sinergi.report.Organisation;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.counting.Breakdown;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.rates.Cell;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.source.Programme;
import id.sinergi.reporting.source.StateRevenue;
import id.sinergi.reporting.source.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports say everything in both languages, and dates and numbers as they are written there. */
class WordsTest {

    private static final Map<String, List<String>> TERMS = Map.of(
            "status",
            List.of("visit-statuses", "agreement-statuses", "programme-statuses", "state-revenue-statuses"),
            "agreementKind",
            List.of("agreement-kinds"),
            "validity",
            List.of("validity-kinds"),
            "partnerKind",
            List.of("organisation-kinds", "partner-kinds"),
            "family",
            List.of("families"));

    private final Words indonesian = new Words(Language.ID);
    private final Words english = new Words(Language.EN);

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        assertThat(bundle("id").keySet()).isEqualTo(bundle("en").keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesWhateverCanBeAskedFor(Language language) {
        Words words = new Words(language);

        assertThat(names()).allSatisfy(name -> assertThat(words.say(name)).isNotBlank());
    }

    @Test
    void callsMeasuresAsTheirPageDoes() throws IOException {
        String page = Files.readString(Path.of("../docs/measures.md"));

        assertThat(Measure.values())
                .allSatisfy(measure -> assertThat(page)
                        .containsPattern("\\| `" + measure.key() + "` \\|.*\\| "
                                + java.util.regex.Pattern.quote(indonesian.say("measure." + measure.key()) + " | "
                                        + english.say("measure." + measure.key()) + " |")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void callsThingsAsPagesAndSheetsDo(Language language) {
        Words words = new Words(language);

        TERMS.forEach((group, lists) -> assertThat(
                        lists.stream().flatMap(list -> ReferenceData.terms().list(list).stream()))
                .isNotEmpty()
                .allSatisfy(term -> assertThat(words.say(group + "." + term.code()))
                        .isEqualTo(language == Language.ID ? term.id() : term.en())));
    }

    @Test
    void writesDatesAsPreciselyAsTheyAreStated() {
        assertThat(indonesian.date(new PartialDate("2025-08-21", null))).isEqualTo("21 Agustus 2025");
        assertThat(indonesian.date(new PartialDate("2025-08", null))).isEqualTo("Agustus 2025");
        assertThat(indonesian.date(new PartialDate("2025", null))).isEqualTo("2025");
        assertThat(indonesian.date(new PartialDate("2025-10", "2025-12-02")))
                .isEqualTo("Oktober 2025 – 2 Desember 2025");
        assertThat(english.date(new PartialDate("2025-08-21", null))).isEqualTo("21 August 2025");
    }

    @Test
    void writesMomentsByTheClocksOfAZoneAndNumbersByTheRulesOfALanguage() {
        Instant moment = Instant.parse("2025-11-30T17:30:00Z");

        assertThat(indonesian.moment(moment, ZoneId.of("Asia/Jayapura"))).isEqualTo("1 Desember 2025 pukul 02.30 WIT");
        assertThat(english.moment(moment, ZoneId.of("Asia/Jakarta"))).isEqualTo("1 December 2025, 00:30 WIB");
        assertThat(indonesian.number(1_250_000L)).isEqualTo("1.250.000");
        assertThat(indonesian.number(new BigDecimal("1250.5"))).isEqualTo("1.250,5");
        assertThat(english.number(1_250_000L)).isEqualTo("1,250,000");
    }

    private static Stream<String> names() {
        return Stream.of(
                        each("family.", Family.values()),
                        each("sheet.", Family.values()),
                        each("slug.", Family.values()),
                        each("status.", Visit.Status.values()),
                        each("status.", Agreement.Status.values()),
                        each("status.", Programme.Status.values()),
                        each("status.", StateRevenue.Status.values()),
                        each("validity.", Agreement.Validity.Kind.values()),
                        each("partnerKind.", Organisation.Kind.values()),
                        each("reporting.", Cell.Status.values()),
                        Arrays.stream(Breakdown.values()).map(breakdown -> "breakdown." + breakdown.key()))
                .flatMap(names -> names);
    }

    private static Stream<String> each(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> group + value.name());
    }

    private static Properties bundle(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = Words.class.getResourceAsStream("words_" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
