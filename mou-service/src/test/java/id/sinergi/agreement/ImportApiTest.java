package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of agreements. */
@ServiceTest
class ImportApiTest {

    @Autowired
    private MockMvcTester http;

    private final JsonMapper json = new JsonMapper();

    @Test
    void aRowOfATableIsAnAgreementLikeAnyOther() {
        JsonNode answer = imported("""
                kind,status,title,party1,capacity1,party2,reference2,fields,signedOn,validity,validFor,parentReference
                IMPLEMENTING,SIGNED,Rehabilitasi,Lapas Kelas IIA Purwokerto,ACTING_DAILY,\
                "Universitas Jenderal Soedirman (UNIVERSITY, 33.02)",12/PKS/2025,Rehabilitasi; Pendidikan,2025-03,FIXED,\
                2 tahun,019/NK/2024
                """);

        JsonNode agreement = json.readTree(http.get()
                .uri("/api/v1/agreements/"
                        + answer.path("results").get(0).path("id").asString())
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        JsonNode parties = agreement.path("parties");
        assertThat(parties.get(0).path("facility").asString()).isEqualTo("lapas-kelas-iia-purwokerto");
        assertThat(parties.get(0).path("capacity").asString()).isEqualTo("ACTING_DAILY");
        assertThat(parties.get(1).path("organisation").path("regency").asString())
                .isEqualTo("33.02");
        assertThat(parties.get(1).path("reference").asString()).isEqualTo("12/PKS/2025");
        assertThat(agreement.path("fields").valueStream().map(JsonNode::asString))
                .containsExactly("REHABILITATION", "EDUCATION");
        assertThat(agreement.path("validity").path("duration").asString()).isEqualTo("P2Y");
        assertThat(agreement.path("parent").path("reference").asString()).isEqualTo("019/NK/2024");
        assertThat(agreement.path("signedOn").asString()).isEqualTo("2025-03");
    }

    @Test
    void namesTheCellsOfARowThatBreaksTheRules() {
        JsonNode answer = imported("""
                kind,status,party1,party2,capacity2,fields,signedOn
                FRAMEWORK,SIGNED,Lapas Kelas IIA Purwokerto,Jawa Tengah,BOSS,EVERYTHING,2099-01-01
                FRAMEWORK,SIGNED,Lapas Kelas IIA Purwokerto,Jawa Tengah,HEAD,EVERYTHING,2099-01-01
                """);

        assertThat(columns(answer, 0)).containsExactly("capacity2");
        assertThat(columns(answer, 1)).containsExactlyInAnyOrder("fields", "signedOn");
        assertThat(answer.path("summary").path("refused").asInt()).isEqualTo(2);
    }

    @Test
    void theTemplateIsAWorkbook() {
        assertThat(http.get().uri("/api/v1/agreements/imports/template").exchange())
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"agreements-template.xlsx\"");
    }

    private static java.util.List<String> columns(JsonNode answer, int row) {
        return answer.path("results").get(row).path("problem").path("errors").findValuesAsString("column");
    }

    private JsonNode imported(String file) {
        MvcTestResult answer = http.post()
                .uri("/api/v1/agreements/imports")
                .contentType("text/csv")
                .content(file)
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
