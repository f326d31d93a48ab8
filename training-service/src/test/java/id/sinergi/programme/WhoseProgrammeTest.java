package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.PATH;
import static id.sinergi.programme.ProgrammeApi.body;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.outbox.EventStream;
import id.sinergi.standin.account.Asking;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** A programme is reported and moved by its facility alone, whoever else takes part in it. */
@TrainingServiceTest
class WhoseProgrammeTest {

    private static final String BANJAR = "lapas-kelas-iib-banjar";
    private static final String CIAMIS = "lapas-kelas-iib-ciamis";
    private static final String THERE = "{\"facility\":\"" + CIAMIS + "\",\"reason\":\"there\"}";

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
    void itsFacilityIsItsReporterWhereNobodyIsStated(@Autowired MongoOperations mongo, @Autowired EventStream stream) {
        JsonNode programme = body(report(Reports.TRAINING, Asking.facility(CIAMIS, BANJAR)), 201);

        assertThat(programme.path("reportedBy").asString()).isEqualTo(BANJAR);
        assertThat(mongo.getCollection(stream.collection())
                        .find(new Document("_id", programme.path("id").asString()))
                        .first()
                        .getList("outbox", Document.class))
                .singleElement()
                .satisfies(event -> assertThat(event.getString("body")).contains("\"reportedBy\":\"" + BANJAR + "\""));
    }

    @Test
    void anOperatorLeavesOutWhoReports() {
        assertThat(body(report(Reports.TRAINING, Asking.operator()), 201).has("reportedBy"))
                .isFalse();
    }

    @Test
    void itIsNotMovedToAFacilityOfOthers() {
        RequestPostProcessor banjar = Asking.facility(BANJAR);
        JsonNode programme = body(report(Reports.TRAINING, banjar), 201);

        assertThat(correct(programme, """
                {"facility":"%s","reportedBy":"lapas-kelas-iib-banjar",
                 "partners":[{"facility":"lapas-kelas-iib-banjar"}],"reason":"there"}""".formatted(CIAMIS), banjar)).hasStatus(403);
        assertThat(correct(programme, THERE, banjar)).hasStatus(403);
        JsonNode moved = body(correct(programme, THERE, Asking.operator()), 200);
        assertThat(moved.path("reportedBy").asString()).isEqualTo(CIAMIS);
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
