package id.sinergi.reporting.partners;

import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports.Report;
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
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OverMongo
class PartnersTest {

    private static final String SHORT = "disnaker banjar|REGIONAL_AGENCY|";
    private static final String LONG = "dinas tenaga kerja kota banjar|REGIONAL_AGENCY|";
    private static final String OTHER_KIND = "dinas tenaga kerja kota banjar|OTHER|";
    private static final String NUMBER =
            "scope=FACILITY:" + PURWOKERTO + "&period=2025&measure=distinctPartnerOrganisations";

    @Autowired
    private MockMvc http;

    @Autowired
    private Counted counted;

    @Autowired
    private CurrentAliases aliases;

    @BeforeEach
    void threeNamesOfOneAgency() {
        counted.nothing()
                .report(
                        Family.VISIT,
                        from("visit-1", "2025-10-01", organisation("Disnaker Banjar", "REGIONAL_AGENCY")),
                        from("visit-2", "2025-10-02", organisation("DISNAKER, Banjar", "REGIONAL_AGENCY")),
                        from(
                                "visit-3",
                                "2025-11-03",
                                organisation("Dinas Tenaga Kerja Kota Banjar", "REGIONAL_AGENCY")),
                        from("visit-4", "2025-12-04", organisation("Dinas Tenaga Kerja Kota Banjar", "OTHER")))
                .report(Family.AGREEMENT, aSignedAgreement())
                .store();
        aliases.forget();
    }

    @Test
    void aPartnerIsOneHoweverItIsSpelt() throws Exception {
        assertThat(partners("2025-10")).isEqualTo(1);
        assertThat(partners("2025")).isEqualTo(3);
    }

    @Test
    void mergedPartnersAreOneInEveryPeriodAndBehindTheNumber() throws Exception {
        merge(SHORT, LONG)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.into").value(LONG));
        merge(LONG, OTHER_KIND).andExpect(status().isOk());

        assertThat(partners("2025")).isEqualTo(1);
        assertThat(partners("2025-Q4")).isEqualTo(1);
        JsonNode behind = read("/api/v1/activities?" + NUMBER);
        assertThat(behind.get("items"))
                .hasSize(4)
                .allSatisfy(item -> assertThat(item.get("units"))
                        .singleElement()
                        .extracting(JsonNode::stringValue)
                        .isEqualTo(OTHER_KIND));
    }

    @Test
    void theFilterFindsAPartnerByAnyOfItsNames() throws Exception {
        assertThat(read("/api/v1/activities?partner=disnaker%20BANJAR").get("items"))
                .hasSize(2);

        merge(SHORT, LONG);

        assertThat(read("/api/v1/activities?partner=disnaker%20BANJAR").get("items"))
                .hasSize(3);
        assertThat(read("/api/v1/activities?partner=Dinas%20Tenaga%20Kerja%20Kota%20Banjar")
                        .get("items"))
                .hasSize(4);
        assertThat(read("/api/v1/activities?partner=Dinas").get("items")).isEmpty();
    }

    @Test
    void aSeparatedPartnerCountsForItselfAgainAndItsHistoryStays() throws Exception {
        merge(SHORT, LONG);
        separate(SHORT).andExpect(status().isOk()).andExpect(jsonPath("$.into").doesNotExist());

        assertThat(partners("2025")).isEqualTo(3);
        JsonNode history = read(address(SHORT) + "/history").get("items");
        assertThat(history).hasSize(2);
        assertThat(history.get(0).get("after").get("into").stringValue()).isEqualTo(LONG);
        assertThat(history.get(0).get("by").stringValue()).isEqualTo("operator");
        assertThat(history.get(1).get("before").get("into").stringValue()).isEqualTo(LONG);
        assertThat(history.get(1).get("reason").stringValue()).isEqualTo("two offices after all");
    }

    @Test
    void whatIsOneAlreadyIsNotMergedAgain() throws Exception {
        merge(SHORT, LONG);

        merge(SHORT, OTHER_KIND)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.allowedCommands[0]").value("separations"));
        merge(LONG, SHORT).andExpect(status().isConflict());
        merge(LONG, LONG).andExpect(status().isConflict());
        separate(LONG).andExpect(status().isConflict());
    }

    @Test
    void aRepeatedMergeIsAnsweredAsTheFirstTime() throws Exception {
        var key = UUID.randomUUID();
        merge(SHORT, LONG, key).andExpect(header().string("ETag", "\"1\""));
        separate(SHORT);

        merge(SHORT, LONG, key)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.into").value(LONG));
        merge(SHORT, OTHER_KIND, key).andExpect(status().isUnprocessableContent());
        assertThat(read(address(SHORT) + "/history").get("items")).hasSize(2);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws Exception {
        http.perform(post("/api/v1/partners/merges")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"from\":\"nobody\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].pointer")
                        .value(org.hamcrest.Matchers.contains("/from", "/into", "/reason")));
    }

    @Test
    void partnersAreFoundByWordsKindAndRegencyPageByPage() throws Exception {
        assertThat(ids("")).containsExactly("dinas kearsipan|REGIONAL_AGENCY|", OTHER_KIND, LONG, SHORT);
        assertThat(ids("?text=Kerja%20DIN")).containsExactly(OTHER_KIND, LONG);
        assertThat(ids("?text=/.*/")).isEmpty();
        assertThat(ids("?kind=OTHER")).containsExactly(OTHER_KIND);
        assertThat(ids("?regency=32.79")).isEmpty();
        JsonNode first = read("/api/v1/partners?limit=3");
        assertThat(ids("?limit=3&cursor=" + first.get("next").stringValue())).containsExactly(SHORT);
    }

    @Test
    void aPartnerSaysWhoElseItIs() throws Exception {
        merge(SHORT, LONG);

        http.perform(get(URI.create(address(SHORT))))
                .andExpect(jsonPath("$.name").value("Disnaker Banjar"))
                .andExpect(jsonPath("$.mergedInto").value(LONG))
                .andExpect(jsonPath("$.otherNames[0]").value(LONG));
        http.perform(get(URI.create(address(LONG))))
                .andExpect(jsonPath("$.mergedInto").doesNotExist())
                .andExpect(jsonPath("$.otherNames[0]").value(SHORT));
        http.perform(get(URI.create(address("nobody|NGO|"))))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("nobody")));
    }

    private static Report from(String id, String day, Map<String, Object> visitor) {
        return aHeldVisit().with("id", id).with("on", day).with("visitors", List.of(visitor));
    }

    private long partners(String period) throws Exception {
        return read("/api/v1/dashboards/facilities/" + PURWOKERTO + "?period=" + period)
                .get("measures")
                .get("distinctPartnerOrganisations")
                .longValue();
    }

    private List<String> ids(String query) throws Exception {
        return read("/api/v1/partners" + query)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }

    private ResultActions merge(String from, String into) throws Exception {
        return merge(from, into, UUID.randomUUID());
    }

    private ResultActions merge(String from, String into, UUID key) throws Exception {
        return send("merges", Map.of("from", from, "into", into, "reason", "one agency"), key);
    }

    private ResultActions separate(String from) throws Exception {
        return send("separations", Map.of("from", from, "reason", "two offices after all"), UUID.randomUUID());
    }

    private ResultActions send(String command, Map<String, String> body, UUID key) throws Exception {
        return http.perform(post("/api/v1/partners/" + command)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .content(JsonMapper.shared().writeValueAsString(body)));
    }

    private static String address(String id) {
        return "/api/v1/partners/" + UriUtils.encode(id, java.nio.charset.StandardCharsets.UTF_8);
    }

    private JsonNode read(String address) throws Exception {
        var answer = http.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
