package id.sinergi.reporting.activity;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.source.Family;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OverMongo
class ActivityListTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Counted counted;

    @BeforeEach
    void reportsOfAllFamilies() {
        counted.nothing()
                .report(
                        Family.VISIT,
                        aHeldVisit().with("occasion", "visit-of-november"),
                        aHeldVisit()
                                .with("id", "month")
                                .with("on", "2025-11")
                                .with("policyTags", List.of(Map.of("scheme", "AKSELERASI_13", "number", 2))),
                        aHeldVisit().with("id", "range").with("on", Map.of("from", "2025-10-30", "to", "2025-11-02")),
                        aHeldVisit()
                                .with("id", "corrected")
                                .version(2)
                                .with("status", "CANCELLED")
                                .with("recordedAt", "2025-12-01T00:00:00.000Z"))
                .report(
                        Family.AGREEMENT,
                        aSignedAgreement(),
                        aSignedAgreement().with("id", "undated").without("signedOn"))
                .report(Family.PROGRAMME, aTraining(), aRehabilitation())
                .store();
    }

    @Test
    void newestOccurrenceFirstUndatedLastTiesById() throws Exception {
        assertThat(ids(""))
                .containsExactly(
                        "corrected",
                        "visit-1",
                        "month",
                        "range",
                        "agreement-1",
                        "programme-1",
                        "programme-2",
                        "undated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "facility=" + BANJAR + "; agreement-1 programme-1 programme-2 undated",
                "regionalOffice=Jawa%20Tengah&from=2025-11-03; corrected visit-1 month",
                "to=2025-10; range agreement-1 programme-1 programme-2",
                "from=2025-11-01&to=2025-11-01; month range",
                "from=2026; ''",
                "status=CANCELLED; corrected",
                "type=AGREEMENT; agreement-1 undated",
                "kind=SOCIAL_REHABILITATION; programme-2",
                "topic=REHABILITATION&status=HELD; visit-1 month range",
                "purpose=STUDY_VISIT&period=2025-Q3; ''",
                "field=LIBRARY_AND_ARCHIVES; agreement-1 undated",
                "occasion=visit-of-november; visit-1",
                "undated=true; undated",
                "policyTag=AKSELERASI_13; month",
                "policyTag=AKSELERASI_13:2; month",
                "policyTag=AKSELERASI_13:3; ''",
                "partner=dinas%20KEARSIPAN; agreement-1 undated",
                "partner=Dinas; ''",
                "undated=false&type=AGREEMENT; agreement-1",
                "changedSince=2025-11-30T00:00:00%2B07:00; corrected",
                "scope=FACILITY:" + BANJAR + "&period=2025-08; agreement-1 programme-1 programme-2"
            })
    void filtersNarrow(String query, String ids) throws Exception {
        assertThat(String.join(" ", ids(query))).isEqualTo(ids);
    }

    @Test
    void anItemSaysWhatItIsAndAdds() throws Exception {
        http.perform(get("/api/v1/activities?measure=participantsEnrolledBySkill/WELDING&period=2025-Q3&scope=FACILITY:"
                        + BANJAR))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].type").value("PROGRAMME"))
                .andExpect(jsonPath("$.items[0].version").value(1))
                .andExpect(jsonPath("$.items[0].title").value("Certified vocational training"))
                .andExpect(jsonPath("$.items[0].occurredOn").value("2025-08-21"))
                .andExpect(jsonPath("$.items[0].href").value("/api/v1/programmes/programme-1"))
                .andExpect(jsonPath("$.items[0].value").value(80))
                .andExpect(jsonPath("$.next").hasJsonPath());
    }

    @Test
    void suspectsAndPartnersOpenToo() throws Exception {
        String held = "scope=FACILITY:" + PURWOKERTO + "&period=2025-11&measure=";
        assertThat(ids(held + "visitsPossibleDuplicates")).containsExactly("visit-1", "month");
        http.perform(get("/api/v1/activities?" + held + "distinctPartnerFacilities"))
                .andExpect(jsonPath("$.items[0].units[0]").value("rutan-kelas-iib-purbalingga"));
        assertThat(ids("scope=FACILITY:" + BANJAR + "&period=2025&measure=undated"))
                .containsExactly("undated");
        assertThat(ids("scope=FACILITY:" + BANJAR + "&period=2025&measure=knownByYearOnly"))
                .containsExactly("programme-2");
    }

    @Test
    void manySuspectsOpenPageByPageNarrowedByTheOtherConditions() throws Exception {
        counted.nothing();
        for (int i = 0; i < 250; i++) {
            counted.report(
                    Family.VISIT,
                    aHeldVisit()
                            .with("id", "equal-%03d".formatted(i))
                            .with("topics", i < 240 ? List.of() : List.of("SECURITY")));
        }
        counted.store();
        String suspects = "scope=FACILITY:" + PURWOKERTO + "&period=2025-11&measure=visitsPossibleDuplicates";

        JsonNode first = page(suspects + "&limit=200");
        JsonNode second =
                page(suspects + "&limit=200&cursor=" + first.get("next").stringValue());

        assertThat(idsOf(first)).hasSize(200).startsWith("equal-000").endsWith("equal-199");
        assertThat(idsOf(second)).hasSize(50).startsWith("equal-200").endsWith("equal-249");
        assertThat(idsOf(page(suspects + "&topic=SECURITY"))).hasSize(10).startsWith("equal-240");
    }

    @Test
    void pagesStayValidWhileDataChange() throws Exception {
        JsonNode first = page("limit=3");
        counted.report(Family.VISIT, aHeldVisit().with("id", "newer").with("on", "2025-12-01"))
                .store();
        JsonNode second = page("limit=3&cursor=" + first.get("next").stringValue());
        JsonNode third = page("limit=3&cursor=" + second.get("next").stringValue());

        assertThat(idsOf(first)).containsExactly("corrected", "visit-1", "month");
        assertThat(idsOf(second)).containsExactly("range", "agreement-1", "programme-1");
        assertThat(idsOf(third)).containsExactly("programme-2", "undated");
        assertThat(third.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope=LAPAS:x",
                "period=2025-Q9",
                "measure=visits",
                "measure=vists&scope=NATION&period=2025",
                "measure=visitsByMood/GOOD&scope=NATION&period=2025",
                "from=soon",
                "undated=maybe",
                "changedSince=2025",
                "changedSince=%2B999999999-01-01T00:00:00Z",
                "changedSince=-999999999-01-01T00:00:00Z",
                "period=0500",
                "limit=0",
                "limit=201",
                "cursor=1",
                "facilty=x"
            })
    void whatCannotBeMeantIsRefused(String query) throws Exception {
        http.perform(get(URI.create("/api/v1/activities?" + query)))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString(".")));
    }

    private List<String> ids(String query) throws Exception {
        return idsOf(page(query));
    }

    private static List<String> idsOf(JsonNode page) {
        var ids = new ArrayList<String>();
        page.get("items").forEach(item -> ids.add(item.get("id").stringValue()));
        return ids;
    }

    private JsonNode page(String query) throws Exception {
        var answer = http.perform(get(URI.create("/api/v1/activities?" + query)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
