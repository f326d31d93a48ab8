package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A facility harvests rice twice in a month, once told in tons and once in kilograms, and sells a part of it; what it
 * deposits as state revenue is a report of its own.
 */
@ExtendWith(Sinergi.class)
class RiceIsHarvestedInTonsAndKilogramsTest {

    private static final String LAPAS = "lapas-kelas-iia-kerobokan";
    private static final String DEPOSIT = "/api/v1/state-revenue/" + LAPAS + "/2025-10";

    @Test
    void addsUpInOneUnitWhateverWasTold() {
        Told farm = Office.report("programmes", """
                {"kind":"FOOD_SECURITY","facility":"%s","year":2025,"policyTags":[{"scheme":"AKSELERASI_13","number":2}],
                 "harvests":[{"on":"2025-10-02","commodity":"RICE","sector":"CROPS","quantity":1.25,"unit":"TON",
                   "areaSquareMetres":2500,"uses":[{"use":"SOLD","quantity":1},{"use":"OWN_KITCHEN","quantity":0.25}],
                   "grossSalesRupiah":6500000}]}""".formatted(LAPAS));

        Told more = Office.command(farm, "harvests", """
                {"on":"2025-10-28","commodity":"RICE","sector":"CROPS","quantity":37.55,"unit":"KILOGRAM"}""");
        Told eggs = Office.command(more, "harvests", """
                {"on":"2025-10-28","commodity":"EGGS","sector":"LIVESTOCK","quantity":900,"unit":"PIECE",
                 "uses":[{"use":"DONATED","quantity":100}]}""");

        Office.awaitFacility(LAPAS, "2025-10", "harvestPieces", 900);
        JsonNode october = Office.facility(LAPAS, "2025-10");
        assertThat(october.path("measures").path("harvestKilograms").asDouble()).isEqualTo(1287.55);
        assertThat(october.path("measures").path("harvestSalesRupiah").asLong()).isEqualTo(6_500_000);
        assertThat(october.path("measures").path("stateRevenueRupiah").asLong(-1))
                .isZero();
        assertThat(october.path("breakdowns")
                        .path("harvestKilogramsByCommodity")
                        .toString())
                .isEqualTo("{\"RICE\":1287.55}");
        assertThat(october.path("breakdowns")
                        .path("activitiesByPolicyTag")
                        .path("AKSELERASI_13:2")
                        .asLong())
                .isEqualTo(1);
        assertThat(Office.opened(october, "harvestKilograms")).containsExactly(eggs.id());
        assertThat(Office.sumOpened(october, "harvestKilograms")).isEqualTo(1287.55);
        assertThat(Office.sumOpened(october, "harvestKilogramsByCommodity/RICE"))
                .isEqualTo(1287.55);
        assertThat(Office.marks(eggs, LAPAS)).isEmpty();

        Told corrected = Office.correct(
                eggs,
                "harvests/" + eggs.body().path("harvests").path(0).path("id").asString(),
                "{\"unit\":\"KILOGRAM\",\"uses\":null,\"reason\":\"it was kilograms\"}");

        awaitKilograms("38.8");
        assertThat(Office.history(corrected)).hasSize(4);
        assertThat(Office.refused(corrected, "harvests", """
                {"commodity":"RICE","quantity":1,"unit":"TON","uses":[{"use":"SOLD","quantity":1.5}]}""").status()).isEqualTo(422);
    }

    @Test
    void whatIsDepositedIsWhatIsReported() {
        JsonNode first = put("{\"rupiah\":500000}", 201);
        Office.awaitFacility(LAPAS, "2025-10", "stateRevenueRupiah", 500_000);

        put("{\"rupiah\":550000,\"reason\":\"a receipt was missing\"}", 200, "If-Match", "\"1\"");
        Office.awaitFacility(LAPAS, "2025-10", "stateRevenueRupiah", 550_000);
        Office.awaitOffice("Bali", "2025-Q4", "stateRevenueRupiah", 550_000);
        assertThat(Office.opened(Office.facility(LAPAS, "2025-10"), "stateRevenueRupiah"))
                .containsExactly(first.path("id").asString());

        Http.Answer withdrawn = Http.send(
                SinergiService.TRAINING_SERVICE,
                "POST",
                DEPOSIT + "/withdrawal",
                "application/json",
                "{\"reason\":\"of another month\"}",
                "If-Match",
                "\"2\"");
        assertThat(withdrawn.status()).isEqualTo(200);
        Office.awaitFacility(LAPAS, "2025-10", "stateRevenueRupiah", 0);
        assertThat(Http.get(SinergiService.TRAINING_SERVICE, DEPOSIT + "/history")
                        .path("items"))
                .hasSize(3);
    }

    private static void awaitKilograms(String number) {
        Awaitility.await("the corrected harvest")
                .untilAsserted(() -> assertThat(Office.facility(LAPAS, "2025-10")
                                .path("measures")
                                .path("harvestKilograms")
                                .decimalValue())
                        .isEqualByComparingTo(number));
    }

    private static JsonNode put(String body, int status, String... headers) {
        Http.Answer answer =
                Http.send(SinergiService.TRAINING_SERVICE, "PUT", DEPOSIT, "application/json", body, headers);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer.body();
    }
}
