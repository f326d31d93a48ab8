package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.system.Sinergi;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * An agreement is evaluated, its renewal takes over the fields and adds what the evaluation found missing; it is drafted
 * in one year and signed in the next. It is renewed when it is signed, in that month, and never signed for a first time.
 */
@ExtendWith(Sinergi.class)
class ARenewalAddsFieldsTest {

    private static final String FACILITY = "lapas-kelas-iia-balikpapan";

    @Test
    void isRenewedInTheMonthOfItsSigningAndTakesTheOldOnesPlace() {
        Told old = Office.report("agreements", """
                {"kind":"FRAMEWORK","title":"Nota Kesepakatan","status":"SIGNED","signedOn":"2022-12-20",
                 "validity":{"kind":"FIXED","until":"2025-01-31"},"fields":["HEALTH","SPORT"],
                 "parties":[{"facility":"%s","reference":"W18-1"},
                            {"organisation":{"name":"Pemerintah Kota Balikpapan","kind":"REGIONAL_GOVERNMENT"}}]}""".formatted(FACILITY));
        Told evaluated = Office.command(old, "evaluations", """
                {"on":"2024-10-14","findings":["no word about the environment"],"recommendation":"RENEW",
                 "fieldsToAdd":["ENVIRONMENT"]}""");
        Told renewal = Office.follow(evaluated, "renewal", "{}");
        Told planned = Office.command(renewal, "signing-plan", "{\"on\":\"2024-12\",\"note\":\"at the town hall\"}");

        Office.awaitFacility(FACILITY, "2024", "agreementsInForce", 1);
        assertThat(Office.opened(Office.facility(FACILITY, "2024"), "agreementsInForce"))
                .containsExactly(old.id());
        assertThat(Office.opened(Office.facility(FACILITY, "2024"), "agreementsExpiring90d"))
                .containsExactly(old.id());
        awaitMarks(renewal, List.of("OVERDUE_PLAN"));

        Told signed = Office.command(
                planned, "signing", "{\"on\":\"2025-01-15\",\"validity\":{\"kind\":\"FIXED\",\"duration\":\"P3Y\"}}");

        Office.awaitFacility(FACILITY, "2025-01", "agreementsRenewed", 1);
        JsonNode january = Office.facility(FACILITY, "2025-01");
        assertThat(january.at("/measures/agreementsSigned").asLong()).isZero();
        assertThat(Office.opened(january, "agreementsRenewed")).containsExactly(signed.id());
        assertThat(Office.opened(january, "agreementsInForce")).containsExactly(signed.id());
        assertThat(Office.facility(FACILITY, "2024")
                        .at("/measures/agreementsRenewed")
                        .asLong())
                .isZero();
        assertThat(Office.opened(Office.facility(FACILITY, "2024"), "agreementsInForce"))
                .containsExactly(old.id());
        awaitMarks(renewal, List.of());

        assertThat(signed.body().path("fields").valueStream().map(JsonNode::asString))
                .containsExactly("HEALTH", "SPORT", "ENVIRONMENT");
        assertThat(Office.read(old).version()).isEqualTo(evaluated.version());
        assertThat(Office.history(signed).stream()
                        .map(entry -> entry.path("event").asString()))
                .containsExactly(
                        "id.sinergi.agreement.drafted.v1",
                        "id.sinergi.agreement.signing-planned.v1",
                        "id.sinergi.agreement.signed.v1");
    }

    @Test
    void anAmendmentThatProlongsIsNoRenewal() {
        String facility = "lapas-kelas-iia-bontang";
        Told signed = Office.report("agreements", """
                {"kind":"IMPLEMENTING","title":"Perjanjian Kerja Sama","status":"SIGNED","signedOn":"2023-05-02",
                 "validity":{"kind":"FIXED","until":"2024-05-01"},
                 "parties":[{"facility":"%s"},{"organisation":{"name":"PT Badak","kind":"COMPANY"}}]}""".formatted(facility));

        Told amended = Office.command(signed, "amendment", """
                {"on":"2024-04-22","reference":"Addendum 1","fieldsAdded":["VOCATIONAL_TRAINING"],
                 "validity":{"kind":"FIXED","until":"2026-05-01"}}""");

        Office.awaitFacility(facility, "2024-04", "agreementsAmended", 1);
        JsonNode year = Office.facility(facility, "2024");
        assertThat(year.at("/measures/agreementsRenewed").asLong()).isZero();
        assertThat(year.at("/measures/agreementsInForce").asLong()).isEqualTo(1);
        assertThat(Office.opened(year, "agreementsAmended")).containsExactly(amended.id());

        Office.command(amended, "withdrawal", "{\"reason\":\"it was reported by the office as well\"}");

        Office.awaitFacility(facility, "2024-04", "agreementsAmended", 0);
        assertThat(Office.facility(facility, "2023")
                        .at("/measures/agreementsSigned")
                        .asLong())
                .isZero();
        assertThat(Office.read(amended).status()).isEqualTo("WITHDRAWN");
    }

    private static void awaitMarks(Told record, List<String> kinds) {
        Awaitility.await("marks of the renewal")
                .untilAsserted(() -> assertThat(Office.marks(record, FACILITY)).containsExactlyElementsOf(kinds));
    }
}
