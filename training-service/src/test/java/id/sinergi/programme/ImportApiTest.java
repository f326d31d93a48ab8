package id.sinergi.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of programmes. */
@TrainingServiceTest
class ImportApiTest {

    private final JsonMapper json = new JsonMapper();
    private final MockMvcTester http;
    private final ProgrammeApi api;

    ImportApiTest(MockMvcTester http) {
        this.http = http;
        this.api = new ProgrammeApi(http);
    }

    @Test
    void aRowOfATableIsAProgrammeLikeAnyOther() {
        JsonNode answer = imported("""
                kind,facility,year,partners,sendingFacilities,programmeScreened,cohortStatus,skill,from,days,enrolled,\
                withdrawn,enrolledMale,enrolledFemale
                VOCATIONAL_TRAINING,Lapas Kelas IIB Banjar,2025,"Dinas Tenaga Kerja Kota Banjar (REGIONAL_AGENCY)",\
                Lapas Kelas IIB Ciamis: 7,90,RUNNING,Las,21/08/2025,12,80,EARLY_RELEASE: 2,70,10
                """);

        JsonNode programme = api.get(answer.path("results").get(0).path("id").asString());
        JsonNode cohort = programme.path("cohorts").get(0);
        assertThat(programme.path("facility").asString()).isEqualTo("lapas-kelas-iib-banjar");
        assertThat(programme.path("sendingFacilities").get(0).path("count").asInt())
                .isEqualTo(7);
        assertThat(programme.path("counts").path("screened").asInt()).isEqualTo(90);
        assertThat(cohort.path("skill").asString()).isEqualTo("WELDING");
        assertThat(cohort.path("until").asString()).isEqualTo("2025-09-01");
        assertThat(cohort.path("counts").path("withdrawn").path("EARLY_RELEASE").asInt())
                .isEqualTo(2);
        assertThat(cohort.path("counts")
                        .path("bySex")
                        .path("enrolled")
                        .path("FEMALE")
                        .asInt())
                .isEqualTo(10);
    }

    @Test
    void aRowMayTellOfAHarvest() {
        JsonNode answer = imported("""
                kind,facility,year,harvestOn,commodity,otherCommodity,harvestQuantity,harvestUnit
                FOOD_SECURITY,Lapas Kelas IIB Banjar,2025,12/09/2025,OTHER,madu,1.5,TON
                """);

        JsonNode harvest = api.get(answer.path("results").get(0).path("id").asString())
                .path("harvests")
                .get(0);
        assertThat(harvest.path("on").asString()).isEqualTo("2025-09-12");
        assertThat(harvest.path("quantity").asDouble()).isEqualTo(1.5);
        assertThat(harvest.path("otherTexts").path("commodity").asString()).isEqualTo("madu");
    }

    @Test
    void refusesAQuantityThatCouldBeThousandsOrDecimals() {
        JsonNode answer = imported("""
                kind,facility,year,harvestOn,commodity,harvestQuantity,harvestUnit
                FOOD_SECURITY,Lapas Kelas IIB Banjar,2025,12/09/2025,RICE,1.500,KILOGRAM
                """);

        assertThat(answer.at("/results/0/problem/errors/0/pointer").asString()).isEqualTo("/harvests/0/quantity");
    }

    @Test
    void aRowWithoutACohortIsOneToo() {
        JsonNode answer = imported("kind,facility,year\nAFTERCARE,bapas-kelas-ii-purwokerto,2025\n");

        assertThat(answer.path("summary").path("stored").asInt()).isEqualTo(1);
    }

    @Test
    void namesTheCellsOfARowThatBreaksTheRules() {
        JsonNode answer = imported("""
                kind,facility,cohortStatus,enrolled,days
                VOCATIONAL_TRAINING,nowhere,RUNNING,many,0
                VOCATIONAL_TRAINING,nowhere,RUNNING,80,0
                """);

        assertThat(columns(answer, 0)).containsExactly("enrolled");
        assertThat(columns(answer, 1)).contains("facility", "days");
    }

    @Test
    void theTemplateIsAWorkbook() {
        assertThat(http.get().uri("/api/v1/programmes/imports/template").exchange())
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"programmes-template.xlsx\"");
    }

    private static java.util.List<String> columns(JsonNode answer, int row) {
        return answer.path("results").get(row).path("problem").path("errors").findValuesAsString("column");
    }

    private JsonNode imported(String file) {
        MvcTestResult answer = http.post()
                .uri("/api/v1/programmes/imports")
                .contentType("text/csv")
                .content(file)
                .exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
