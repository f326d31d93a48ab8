package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.standin.account.Asking;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A report is made by one of those who take part, for itself. */
@ServiceTest
class WhoseReportTest {

    @Autowired
    private MockMvcTester http;

    @Test
    void whatIsReportedForOthersLeavesNoTrace(@Autowired MongoOperations mongo) {
        Document places = new Document("_id", new Document("$regex", "pondok trace"));

        assertThat(reported("lapas-kelas-iib-banjar", "Pondok Trace")).hasStatus(403);
        assertThat(reported("lapas-kelas-iib-ciamis", "Pondok Trace")).hasStatus(403);
        assertThat(mongo.getCollection("visit-neighbours").countDocuments(places))
                .isZero();
    }

    @Test
    void anOfficeReportsForItselfWhereItTakesPart() {
        MvcTestResult answer = sent(Asking.office("Jawa Barat"), """
                {"status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"on":"2025-02-04",
                 "hosts":[{"facility":"lapas-kelas-iib-banjar"}],"visitors":[{"regionalOffice":"Jawa Barat"}]}""");

        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("reportedBy")
                .isEqualTo("Jawa Barat");
    }

    @Test
    void whoReportsForSeveralOfThePartiesSaysForWhich() {
        MvcTestResult answer = sent(Asking.facility("lapas-kelas-iib-banjar", "lapas-kelas-iib-ciamis"), """
                {"status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"on":"2025-02-05",
                 "hosts":[{"facility":"lapas-kelas-iib-banjar"}],"visitors":[{"facility":"lapas-kelas-iib-ciamis"}]}""");

        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].pointer")
                .isEqualTo("/reportedBy");
    }

    /** By a reporter of Ciamis, of a visit to Banjar. */
    private MvcTestResult reported(String reporter, String visitor) {
        return sent(Asking.facility("lapas-kelas-iib-ciamis"), """
                {"status":"HELD","purposes":["SURVEY"],"topics":["HEALTH"],"on":"2025-02-03","reportedBy":"%s",
                 "hosts":[{"facility":"lapas-kelas-iib-banjar"}],
                 "visitors":[{"organisation":{"name":"%s","kind":"RELIGIOUS_BODY"}}]}""".formatted(reporter, visitor));
    }

    private MvcTestResult sent(RequestPostProcessor who, String body) {
        return http.post()
                .uri(Client.VISITS)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
