package id.sinergi.reporting.occasions;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.source.Family;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A training opens, a rehabilitation runs, and an agreement is signed on one day at Lapas Banjar. */
@OverMongo
class OccasionsTest {

    private static final String OCCASION = "/api/v1/occasions/banjar-august";

    @Autowired
    private MockMvc http;

    @Autowired
    private Counted counted;

    @BeforeEach
    void aTrainingOpensAndAnAgreementIsSigned() {
        var claims = List.of(Map.of("reportedBy", BANJAR, "values", Map.of("year", 2025)));
        counted.nothing()
                .report(
                        Family.PROGRAMME,
                        aTraining().with("occasion", "banjar-august").with("claims", claims),
                        aRehabilitation().with("occasion", "banjar-august"),
                        aTraining().with("id", "another"))
                .report(Family.AGREEMENT, aSignedAgreement().with("occasion", "banjar-august"))
                .store();
    }

    @Test
    void theRecordsOfAllServicesStandSideBySideWithWhatTheyTell() throws Exception {
        http.perform(get(OCCASION))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.claims").isEmpty())
                .andExpect(jsonPath("$.records.items.length()").value(3))
                .andExpect(jsonPath("$.records.items[0].type").value("AGREEMENT"))
                .andExpect(jsonPath("$.records.items[1].claims[0].values.year").value(2025))
                .andExpect(jsonPath("$.records.items[2].statedFigures[0].value").value(160))
                .andExpect(jsonPath("$.records.items[2].href").value("/api/v1/programmes/programme-2"));
    }

    @Test
    void itsRecordsArePaged() throws Exception {
        JsonNode first = read(OCCASION + "?limit=2").get("records");
        JsonNode second = read(OCCASION + "?limit=2&cursor=" + first.get("next").stringValue())
                .get("records");

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void whatIsToldOfTheWholeIsShownAndNeverCounted() throws Exception {
        tell("stated-figures", "\"0\"", "{\"what\":\"participants\",\"value\":320,\"unit\":\"PERSON\"}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""));

        http.perform(get(OCCASION))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.statedFigures[0].value").value(320))
                .andExpect(jsonPath("$.records.items.length()").value(3));
        assertThat(read("/api/v1/dashboards/facilities/" + BANJAR + "?period=2025-08")
                        .get("measures")
                        .get("participantsEnrolled")
                        .longValue())
                .isEqualTo(160 + 63 + 160);
    }

    @Test
    void atMostOneClaimIsCurrent() throws Exception {
        tell("claims", "\"0\"", claim(BANJAR, "2025-08-21"));
        tell("claims", "\"1\"", claim("Jawa Barat", "2025-08-22")).andExpect(status().isOk());

        JsonNode claims = read(OCCASION).get("claims");
        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).has("current")).isFalse();
        assertThat(claims.get(1).get("current").booleanValue()).isTrue();
        JsonNode history = read(OCCASION + "/history").get("items");
        assertThat(history.get(1).get("before").get("claims")).hasSize(1);
        assertThat(history.get(1).get("after").get("claims")).hasSize(2);
    }

    @Test
    void aClaimIsBasedOnWhatWasRead() throws Exception {
        http.perform(post(OCCASION + "/claims")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(claim(BANJAR, "2025-08-21")))
                .andExpect(status().isPreconditionRequired());
        tell("claims", "\"0\"", claim(BANJAR, "2025-08-21"));
        tell("claims", "\"0\"", claim("Jawa Barat", "2025-08-22")).andExpect(status().isPreconditionFailed());
    }

    @Test
    void aRepeatedClaimIsAnsweredAsTheFirstTime() throws Exception {
        var key = UUID.randomUUID();
        tell("claims", "\"0\"", claim(BANJAR, "2025-08-21"), key);
        tell("claims", "\"1\"", claim("Jawa Barat", "2025-08-22"));

        tell("claims", "\"0\"", claim(BANJAR, "2025-08-21"), key)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.claims.length()").value(1));
        assertThat(read(OCCASION).get("claims")).hasSize(2);
    }

    @Test
    void anOccasionThatNoRecordNamesIsNotFound() throws Exception {
        http.perform(get("/api/v1/occasions/elsewhere")).andExpect(status().isNotFound());
        http.perform(post("/api/v1/occasions/elsewhere/claims")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("If-Match", "\"0\"")
                        .content(claim(BANJAR, "2025-08-21")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatBreaksARuleIsRefused() throws Exception {
        tell("claims", "\"0\"", claim("lapas-nowhere", "2025-08-21"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/reportedBy"));
        tell("claims", "\"0\"", "{\"reportedBy\":\"" + BANJAR + "\",\"values\":{\"$where\":1}}")
                .andExpect(status().isUnprocessableContent());
        tell("claims", "\"0\"", "{\"reportedBy\":\"" + BANJAR + "\",\"values\":{\"n\":" + "9".repeat(40) + "}}")
                .andExpect(status().isUnprocessableContent());
        tell("stated-figures", "\"0\"", "{\"what\":\"participants\",\"value\":-1}")
                .andExpect(status().isUnprocessableContent());
    }

    private static String claim(String by, String day) {
        return "{\"reportedBy\":\"" + by + "\",\"current\":true,\"values\":{\"on\":\"" + day + "\"}}";
    }

    private ResultActions tell(String what, String version, String body) throws Exception {
        return tell(what, version, body, UUID.randomUUID());
    }

    private ResultActions tell(String what, String version, String body, UUID key) throws Exception {
        return http.perform(post(OCCASION + "/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", version)
                .header("Idempotency-Key", key)
                .content(body));
    }

    private JsonNode read(String address) throws Exception {
        var answer = http.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
