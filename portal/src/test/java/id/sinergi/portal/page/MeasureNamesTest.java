package id.sinergi.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.portal.PortalTest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Pages, exports and the documentation call a number the same, or people would think that they are different ones. */
@PortalTest
class MeasureNamesTest {

    @Autowired
    private MeasureNames names;

    @BeforeEach
    void speakIndonesian() {
        LocaleContextHolder.setLocale(Locale.of("id", "ID"));
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "visitsByTopic, FOOD_SECURITY, Ketahanan pangan",
        "visitsByPurpose, STUDY_VISIT, Studi tiru",
        "visitsByPartnerKind, UNIVERSITY, Perguruan tinggi",
        "visitsByPartnerKind, FACILITY, UPT Pemasyarakatan",
        "agreementsSignedByField, HEALTH, Kesehatan",
        "agreementsSignedByKind, IMPLEMENTING, Perjanjian Kerja Sama (PKS)",
        "participantsEnrolledByKind, UNSPLIT, Tidak dirinci",
        "participantsEnrolledBySkill, WELDING, Las",
        "rehabilitationParticipantsByStage, 2, Tahap 2",
        "activitiesByPolicyTag, AKSELERASI_13, 13 Program Akselerasi",
        "activitiesByPolicyTag, AKSELERASI_13:2, '13 Program Akselerasi, butir 2'",
        "visitsByTopic, NEWER_THAN_THE_PAGES, NEWER_THAN_THE_PAGES",
    })
    void namesAPartOfABreakdown(String breakdown, String key, String name) {
        assertThat(names.part(breakdown, key)).isEqualTo(name);
    }

    @Test
    void namesAPartAfterItsBreakdown() {
        assertThat(names.of("visitsByTopic/FOOD_SECURITY")).isEqualTo("Kunjungan menurut topik: Ketahanan pangan");
        assertThat(names.of("visits")).isEqualTo("Kunjungan");
    }

    @Test
    void callsEveryMeasureAsItsDocumentationDoes() throws IOException {
        Properties indonesian = messages("measures");
        Properties english = messages("measures_en");

        assertThat(documented()).isNotEmpty().allSatisfy(row -> {
            String measure = "measure." + row.getFirst().replace("`", "");
            assertThat(indonesian.getProperty(measure)).isEqualTo(row.get(row.size() - 2));
            assertThat(english.getProperty(measure)).isEqualTo(row.getLast());
        });
    }

    private static List<List<String>> documented() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../docs/measures.md"))) {
            return lines.filter(line -> line.startsWith("| `") && line.split("\\|").length > 9)
                    .map(line -> Stream.of(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        }
    }

    private static Properties messages(String bundle) throws IOException {
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/" + bundle + ".properties"))) {
            var messages = new Properties();
            messages.load(reader);
            return messages;
        }
    }
}
