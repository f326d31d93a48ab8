package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A facility signs with a dozen partners of different kinds on one morning, and the article does not say whether that is
 * one agreement or twelve: as the clerk enters it, so it counts, and the record says that the source leaves it open.
 */
@ExtendWith(Sinergi.class)
class OneCeremonyWithADozenPartnersTest {

    private static final List<String> KINDS = List.of(
            "REGIONAL_GOVERNMENT",
            "REGIONAL_AGENCY",
            "REGIONAL_AGENCY",
            "MINISTRY",
            "UNIVERSITY",
            "UNIVERSITY",
            "SCHOOL",
            "TRAINING_CENTRE",
            "HEALTH_SERVICE",
            "RELIGIOUS_BODY",
            "NGO",
            "COMPANY");

    @Test
    void enteredAsManyItIsTwelveAgreements() {
        String facility = "lapas-kelas-iia-bukittinggi";
        String key = UUID.randomUUID().toString();
        JsonNode answer = posted(ceremony("MANY", facility), key);

        assertThat(posted(ceremony("MANY", facility), key)).isEqualTo(answer);
        Office.awaitFacility(facility, "2025-07", "agreementsSigned", 12);
        JsonNode july = Office.facility(facility, "2025-07");
        assertThat(july.at("/breakdowns/agreementsSignedByPartnerKind/REGIONAL_AGENCY")
                        .asLong())
                .isEqualTo(2);
        assertThat(july.at("/breakdowns/agreementsSignedByPartnerKind/COMPANY").asLong())
                .isEqualTo(1);
        assertThat(Office.opened(july, "agreementsSigned"))
                .containsExactlyInAnyOrderElementsOf(answer.path("agreements")
                        .valueStream()
                        .map(agreement -> agreement.path("id").asString())
                        .toList());
        assertThat(Office.items(
                        "/api/v1/activities?occasion=" + answer.path("occasion").asString()))
                .hasSize(12);
    }

    @Test
    void enteredAsOneItIsOneAgreementWithTwelvePartners() {
        String facility = "lapas-kelas-iia-padang";
        JsonNode answer = posted(ceremony("ONE", facility), UUID.randomUUID().toString());

        Office.awaitFacility(facility, "2025-07", "agreementsSigned", 1);
        JsonNode july = Office.facility(facility, "2025-07");
        assertThat(july.at("/breakdowns/agreementsSignedByPartnerKind")).hasSize(10);
        assertThat(july.at("/breakdowns/agreementsSignedByPartnerKind/UNIVERSITY")
                        .asLong())
                .isEqualTo(1);
        JsonNode agreement = answer.path("agreements").get(0);
        assertThat(agreement.path("parties")).hasSize(13);
        assertThat(agreement.path("leftOpenBySource").asString()).isEqualTo("one agreement or twelve");
    }

    @Test
    void oneWrongPartnerStopsThemAll() {
        String facility = "lapas-kelas-iib-lubuk-basung";
        Http.Answer refused = send(
                ceremony("MANY", facility)
                        .replace("\"kind\":\"COMPANY\"}", "\"kind\":\"COMPANY\"},\"reference\":\" \""),
                UUID.randomUUID().toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").findValuesAsString("pointer"))
                .containsExactly("/partners/11/reference");
        assertThat(Http.get(SinergiService.MOU_SERVICE, "/api/v1/agreements?facility=" + facility)
                        .path("items"))
                .isEmpty();
    }

    private static String ceremony(String enteredAs, String facility) {
        String partners = IntStream.range(0, KINDS.size())
                .mapToObj(i -> "{\"organisation\":{\"name\":\"Mitra %d\",\"kind\":\"%s\"}}".formatted(i, KINDS.get(i)))
                .collect(Collectors.joining(","));
        return """
                {"enteredAs":"%s","kind":"IMPLEMENTING","title":"Perjanjian Kerja Sama","signedOn":"2025-07-17",
                 "ours":[{"facility":"%s","capacity":"HEAD"}],"fields":["VOCATIONAL_TRAINING"],
                 "validity":{"kind":"FIXED","duration":"P1Y"},"leftOpenBySource":"one agreement or twelve",
                 "partners":[%s]}""".formatted(enteredAs, facility, partners);
    }

    private static JsonNode posted(String ceremony, String key) {
        Http.Answer answer = send(ceremony, key);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private static Http.Answer send(String ceremony, String key) {
        return Http.send(
                SinergiService.MOU_SERVICE,
                "POST",
                "/api/v1/agreements/ceremonies",
                "application/json",
                ceremony,
                "Idempotency-Key",
                key);
    }
}
