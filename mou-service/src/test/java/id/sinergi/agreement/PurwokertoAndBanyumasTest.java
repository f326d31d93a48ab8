package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Article 003: an old agreement of which little is known is evaluated, and its renewal drafted, not signed. */
@ServiceTest
class PurwokertoAndBanyumasTest {

    private Client client;
    private JsonNode old;
    private JsonNode renewal;

    @BeforeEach
    void tellWhatTheArticleTells(@Autowired MockMvcTester http) {
        client = new Client(http);
        old = client.commanded(client.reported(Reports.signedAtAnUnknownDate()), "evaluations", """
                {"on":"2026-01-27","statedWeekday":"TUESDAY",
                 "dateInferred":"the article names no year; Tuesday 27 January fits 2026",
                 "findings":["points of cooperation that the agreement does not contain"],"recommendation":"RENEW",
                 "fieldsToAdd":["ENVIRONMENT","EQUIVALENCY_EDUCATION"]}""");
        JsonNode drafted = client.commanded(old, "renewal", """
                {"fields":["HEALTH","EDUCATION","AGRICULTURE","LIVESTOCK","INDUSTRY_AND_TRADE","SOCIAL_AFFAIRS",
                           "SPORT","CULTURE","FISHERY"],
                 "fieldsToAdd":["ENVIRONMENT","EQUIVALENCY_EDUCATION"],"fieldsAmongOthers":true,
                 "parties":[{"facility":"lapas-kelas-iia-purwokerto","capacity":"ACTING_DAILY"},%s]}""".formatted(Reports.BANYUMAS));
        renewal = client.commanded(drafted, "signing-plan", "{}");
    }

    @Test
    void theOldAgreementIsSignedAtAnUnknownDateAndEvaluated() {
        JsonNode read = client.read(old);

        assertThat(read.path("status").asString()).isEqualTo("SIGNED");
        assertThat(read.path("version").asInt()).isEqualTo(2);
        assertThat(read.has("signedOn")).isFalse();
        assertThat(read.has("fields")).isFalse();
        assertThat(read.at("/validity/kind").asString()).isEqualTo("UNSTATED");
        assertThat(read.at("/evaluations/0/on").asString()).isEqualTo("2026-01-27");
        assertThat(read.at("/evaluations/0/recommendation").asString()).isEqualTo("RENEW");
        assertThat(old.path("warnings").findValuesAsString("code")).containsExactly("DATE_MISSING", "DATE_INFERRED");
    }

    @Test
    void theRenewalCarriesElevenFieldsAndItsSigningIsPlannedWithoutADay() {
        JsonNode read = client.read(renewal);

        assertThat(read.path("status").asString()).isEqualTo("SIGNING_PLANNED");
        assertThat(read.at("/predecessor/id").asString())
                .isEqualTo(old.path("id").asString());
        assertThat(read.path("fields")).hasSize(11);
        assertThat(read.path("fieldsAmongOthers").asBoolean()).isTrue();
        assertThat(read.at("/parties/0/capacity").asString()).isEqualTo("ACTING_DAILY");
        assertThat(read.at("/signingPlan/on").isMissingNode()).isTrue();
        assertThat(renewal.path("warnings")).isEmpty();
    }
}
