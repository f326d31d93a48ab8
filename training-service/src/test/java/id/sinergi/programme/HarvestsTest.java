package id.sinergi.programme;

import static id.sinergi.programme.ProgrammeApi.body;
import static id.sinergi.programme.ProgrammeApi.pointers;
import static id.sinergi.programme.ProgrammeApi.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@TrainingServiceTest
class HarvestsTest {

    private static final String FARM = """
            {"kind":"FOOD_SECURITY","facility":"lapas-kelas-iib-banjar","year":2025}""";

    private final ProgrammeApi api;

    HarvestsTest(MockMvcTester http) {
        this.api = new ProgrammeApi(http);
    }

    @ParameterizedTest
    @CsvSource({
        "1.25, TON, grams, 1250000",
        "37.5, KILOGRAM, grams, 37500",
        "0.001, KILOGRAM, grams, 1",
        "1200, PIECE, pieces, 1200"
    })
    void becomesAWholeNumberOfGramsOrPieces(String quantity, String unit, String member, long counted) {
        JsonNode harvest = harvest(body(harvested("""
                {"on":"2025-10-02","commodity":"RICE","quantity":%s,"unit":"%s"}""".formatted(quantity, unit)), 200));

        assertThat(harvest.path("quantity").decimalValue()).isEqualByComparingTo(quantity);
        assertThat(harvest.path(member).asLong()).isEqualTo(counted);
        assertThat(harvest.path("id").asString()).hasSize(36);
    }

    @Test
    void isReadAsItWasWritten() {
        JsonNode answered = body(harvested("""
                {"on":"2025-10-02","commodity":"CHILLI","sector":"CROPS","quantity":12.50,"unit":"KILOGRAM",
                 "areaSquareMetres":400,"grossSalesRupiah":300000,
                 "uses":[{"use":"SOLD","quantity":10.5},{"use":"OWN_KITCHEN","quantity":2},{"use":"DONATED"}]}"""), 200);

        JsonNode stored = api.get(answered.path("id").asString());
        assertThat(stored.path("harvests")).isEqualTo(answered.path("harvests"));
        assertThat(answered.path("status").asString()).isEqualTo("RUNNING");
        assertThat(warnings(answered)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'commodity':'RICE','quantity':1.0005,'unit':'KILOGRAM'}        | /quantity",
                "{'commodity':'EGGS','quantity':1.5,'unit':'PIECE'}              | /quantity",
                "{'commodity':'RICE','quantity':-1,'unit':'TON'}                 | /quantity",
                "{'commodity':'RICE','quantity':1e400,'unit':'TON'}              | /quantity",
                "{'commodity':'RICE','quantity':1000001,'unit':'TON'}            | /quantity",
                "{'commodity':'RICE','quantity':1}                               | /unit",
                "{'commodity':'RICE','unit':'TON'}                               | /quantity",
                "{'commodity':'GOLD'}                                            | /commodity",
                "{'on':'2025-10-02'}                                             | /commodity",
                "{'commodity':'RICE','on':'2199-01-01'}                          | /on",
                "{'commodity':'RICE','grossSalesRupiah':-1}                      | /grossSalesRupiah",
                "{'commodity':'RICE','grossSalesRupiah':1000000000001}           | /grossSalesRupiah",
                "{'commodity':'RICE','areaSquareMetres':-1}                      | /areaSquareMetres",
                "{'commodity':'RICE','uses':[{'use':'LOST'}]}                    | /uses/0/use",
                "{'commodity':'RICE','uses':[{'use':'SOLD'},{'use':'SOLD'}]}     | /uses/1/use",
                "{'commodity':'RICE','uses':[{'use':'SOLD','quantity':-1}]}      | /uses/0/quantity",
                "{'commodity':'RICE','otherTexts':{'commodity':'red rice'}}      | /otherTexts/commodity",
                "{'commodity':'RICE','quantity':1,'unit':'TON','uses':[{'use':'SOLD','quantity':0.6},{'use':'DONATED','quantity':0.5}]} | /uses"
            })
    void refusesWhatCannotBe(String harvest, String pointer) {
        assertThat(pointers(body(harvested(harvest.replace('\'', '"')), 422))).containsExactly(pointer);
    }

    @Test
    void tellsOfAHarvestWithoutADayAndOfAnUnknownCommodity() {
        JsonNode answered = body(harvested("""
                {"commodity":"OTHER","otherTexts":{"commodity":"kelor"},"quantity":3,"unit":"KILOGRAM"}"""), 200);

        assertThat(warnings(answered))
                .containsExactly("DATE_MISSING /harvests/0/on", "UNMAPPED_OTHER /harvests/0/commodity");
    }

    @Test
    void isCorrectedByItself() {
        JsonNode harvested = body(harvested("""
                {"on":"2025-10-02","commodity":"RICE","quantity":12,"unit":"TON"}"""), 200);
        String part = "harvests/" + harvest(harvested).path("id").asString();

        JsonNode corrected =
                body(api.correct(harvested, part, "{\"unit\":\"KILOGRAM\",\"reason\":\"tons were written\"}"), 200);

        assertThat(harvest(corrected).path("grams").asLong()).isEqualTo(12_000);
        assertThat(harvest(corrected).path("id")).isEqualTo(harvest(harvested).path("id"));
        assertThat(pointers(body(api.correct(corrected, part, "{\"grams\":1,\"reason\":\"no\"}"), 422)))
                .containsExactly("/grams");
    }

    @Test
    void mayBeReportedWithItsProgramme() {
        JsonNode farm = api.report(FARM.replace("}", """
                ,"harvests":[{"on":"2025-10-02","commodity":"EGGS","quantity":900,"unit":"PIECE"}]}"""));

        assertThat(harvest(farm).path("pieces").asInt()).isEqualTo(900);
        assertThat(api.list("?commodity=EGGS&changedSince=2025-01-01T00:00:00Z")
                        .path("items")
                        .findValuesAsString("id"))
                .contains(farm.path("id").asString());
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult harvested(String harvest) {
        return api.command(api.report(FARM), "harvests", harvest);
    }

    private static JsonNode harvest(JsonNode programme) {
        return programme.path("harvests").path(0);
    }
}
