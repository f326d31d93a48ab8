package id.sinergi.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.standin.account.Asking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/** Evidence of visits, also of those that became one. */
@ServiceTest
class AttachmentApiTest {

    private static final RequestPostProcessor HOST = Asking.facility("rutan-kelas-iib-banjarnegara");
    private static final RequestPostProcessor VISITOR = Asking.facility("bapas-kelas-ii-purwokerto");

    private final MockMvcTester http;
    private final Client client;
    private final JsonNode byTheHost;
    private final JsonNode byTheVisitor;

    AttachmentApiTest(@Autowired MockMvcTester http) {
        this.http = http;
        this.client = new Client(http);
        this.byTheHost = client.reported(Reports.BY_THE_HOST);
        this.byTheVisitor = client.reported(Reports.BY_THE_VISITOR);
    }

    @BeforeEach
    void bothSidesShowSomething() {
        assertThat(sent(HOST, byTheHost, "minutes")).hasStatus(201);
        assertThat(sent(VISITOR, byTheVisitor, "letter")).hasStatus(201);
    }

    @Test
    void aVisitShowsTheEvidenceOfTheReportsThatItStandsFor() {
        client.commanded(byTheVisitor, "same-as", Reports.of(byTheHost));

        JsonNode items = client.get(Client.path(byTheHost) + "/attachments").path("items");

        assertThat(items.findValuesAsString("record"))
                .containsExactly(
                        byTheHost.path("id").asString(), byTheVisitor.path("id").asString());
        String address = Client.path(byTheHost) + "/attachments/"
                + items.get(1).path("id").asString();
        assertThat(http.get().uri(address).with(HOST).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("letter");
        assertThat(client.get(Client.path(byTheVisitor) + "/attachments").path("items"))
                .hasSize(1);
    }

    @Test
    void evidenceLeavesTheVersionAsItIs() {
        assertThat(client.read(byTheHost).path("version").asLong()).isEqualTo(1);
        assertThat(client.get(Client.path(byTheHost) + "/history").path("items"))
                .hasSize(1);
    }

    @Test
    void theCounterpartAddsToItsOwnReport() {
        assertThat(sent(VISITOR, byTheHost, "another letter")).hasStatus(403);
        assertThat(sent(Asking.office("Jawa Tengah"), byTheHost, "a letter of the office"))
                .hasStatus(201);
        assertThat(sent(Asking.facility("lapas-kelas-iib-ciamis"), byTheHost, "a stranger's"))
                .hasStatus(404);
    }

    private MvcTestResult sent(RequestPostProcessor who, JsonNode visit, String text) {
        return http.post()
                .uri(Client.path(visit) + "/attachments?kind=SCAN&fileName=scan.pdf")
                .with(who)
                .contentType("application/pdf")
                .content("%PDF-1.4 " + text + " %%EOF")
                .exchange();
    }
}
