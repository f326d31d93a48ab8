package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@TrainingServiceTest
class FindingTest {

    private final ProgrammeApi api;
    private final String occasion = "finding-" + UUID.randomUUID();

    FindingTest(MockMvcTester http) {
        this.api = new ProgrammeApi(http);
    }

    @Test
    void listsByTheFirstDayNewestFirstUndatedLast() {
        report("undated", "\"cohorts\":[]");
        report("of a year", "\"year\":2025");
        report("of a month", "\"year\":2024,\"cohorts\":[{\"status\":\"ENDED\",\"from\":\"2025-02\"}]");
        report("of a day", """
                "cohorts":[{"status":"PLANNED","from":"2026-03-01"},
                           {"status":"ENDED","from":"2025-06-05","until":"2025-06-09"}]""");

        JsonNode first = api.list("?limit=3&occasion=" + occasion);
        JsonNode second = api.list("?limit=3&occasion=" + occasion + "&cursor="
                + first.path("next").asString());

        assertThat(titles(first)).containsExactly("of a day", "of a month", "of a year");
        assertThat(titles(second)).containsExactly("undated");
        assertThat(find("&undated=true")).containsExactly("undated");
        assertThat(find("&from=2026-03&to=2026-03")).containsExactly("of a day");
        assertThat(find("&to=2025-02-28")).containsExactly("of a month", "of a year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facility=lapas-kelas-iib-banjar",
                "regionalOffice=Jawa Barat",
                "status=RUNNING",
                "kind=VOCATIONAL_TRAINING",
                "kind=AFTERCARE",
                "skill=WELDING",
                "partner=dinas tenaga kerja KOTA BANJAR",
                "policyTag=AKSELERASI_13:3",
                "undated=false",
                "changedSince=2025-01-01T00:00:00Z"
            })
    void findsWhatAFilterAsksFor(String filter) {
        report("found", """
                "policyTags":[{"scheme":"AKSELERASI_13","number":3}],
                "partners":[{"organisation":{"name":"Dinas Tenaga Kerja, Kota Banjar","kind":"REGIONAL_AGENCY"}}],
                "cohorts":[{"skill":"WELDING","kind":"AFTERCARE","status":"RUNNING","from":"2025-08-21"}]""");

        assertThat(find("&" + filter)).containsExactly("found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facility=lapas-kelas-iib-ciamis",
                "regionalOffice=Jawa Tengah",
                "status=ENDED",
                "kind=OTHER",
                "skill=BATIK",
                "from=2025-08-22",
                "changedSince=2199-01-01T00:00:00Z"
            })
    void leavesOutWhatAFilterDoesNotAskFor(String filter) {
        report("left out", "\"cohorts\":[{\"skill\":\"WELDING\",\"status\":\"RUNNING\",\"from\":\"2025-08-21\"}]");

        assertThat(find("&" + filter)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic=HEALTH", "from=yesterday", "status=SOON", "limit=0"})
    void refusesParametersThatItCannotAnswer(String parameter) {
        body(api.http().get().uri(ProgrammeApi.PATH + "?" + parameter).exchange(), 400);
    }

    @Test
    void anUnknownProgrammeIsNotFound() {
        body(api.http().get().uri(ProgrammeApi.PATH + "/" + UUID.randomUUID()).exchange(), 404);
        body(api.http().get().uri(ProgrammeApi.PATH + "/not-an-id").exchange(), 400);
    }

    private void report(String title, String rest) {
        api.report("""
                {"kind":"VOCATIONAL_TRAINING","facility":"lapas-kelas-iib-banjar","title":"%s","occasion":"%s",%s}""".formatted(title, occasion, rest));
    }

    private List<String> find(String filters) {
        return titles(api.list("?occasion=" + occasion + filters));
    }

    private static List<String> titles(JsonNode page) {
        return page.path("items").findValuesAsString("title");
    }
}
