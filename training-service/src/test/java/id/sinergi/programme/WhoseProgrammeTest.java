package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.PATH;
import static id.sinergi.programme.ProgrammeApi.body;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.standin.account.Asking;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** A programme is reported and moved by its facility alone, whoever else takes part in it. */
@TrainingServiceTest
class WhoseProgrammeTest {

    private static final String CIAMIS = "lapas-kelas-iib-ciamis";

    private final MockMvcTester http;

    WhoseProgrammeTest(MockMvcTester http) {
        this.http = http;
    }

    @Test
    void aPartnerDoesNotReportForTheFacility() {
        assertThat(report(partneredBy("facility", CIAMIS), Asking.facility(CIAMIS)))
                .hasStatus(403);
        assertThat(report(partneredBy("regionalOffice", "Jawa Barat"), Asking.office("Jawa Barat")))
                .hasStatus(403);
        assertThat(report(partneredBy("facility", CIAMIS), Asking.operator())).hasStatus(201);
    }

    @Test
    void aFacilityWhosePeopleTakePartDoesNotReportForTheFacility() {
        assertThat(report("""
                {"kind":"AFTERCARE","facility":"lapas-kelas-iib-banjar","year":2025,"reportedBy":"%1$s",
                 "sendingFacilities":[{"facility":"%1$s","count":5}]}""".formatted(CIAMIS), Asking.facility(CIAMIS))).hasStatus(403);
    }

    @Test
    void itIsNotMovedToAFacilityOfOthers() {
        RequestPostProcessor banjar = Asking.facility("lapas-kelas-iib-banjar");
        JsonNode programme = body(report(Reports.TRAINING, banjar), 201);

        assertThat(correct(programme, """
                {"facility":"%s","reportedBy":"lapas-kelas-iib-banjar",
                 "partners":[{"facility":"lapas-kelas-iib-banjar"}],"reason":"there"}""".formatted(CIAMIS), banjar)).hasStatus(403);
        assertThat(correct(programme, "{\"facility\":\"" + CIAMIS + "\",\"reason\":\"there\"}", Asking.operator()))
                .hasStatusOk();
    }

    private MvcTestResult report(String body, RequestPostProcessor who) {
        return http.post()
                .uri(PATH)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult correct(JsonNode programme, String body, RequestPostProcessor who) {
        return http.patch()
                .uri(PATH + "/" + programme.path("id").asString())
                .with(who)
                .contentType("application/merge-patch+json")
                .content(body)
                .header("If-Match", "\"1\"")
                .exchange();
    }

    private static String partneredBy(String kind, String name) {
        return """
                {"kind":"AFTERCARE","facility":"lapas-kelas-iib-banjar","year":2025,"reportedBy":"%2$s",
                 "partners":[{"%1$s":"%2$s"}]}""".formatted(kind, name);
    }
}
