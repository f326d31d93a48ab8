package id.sinergi.reporting.quality;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURBALINGGA;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aCohort;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static id.sinergi.reporting.Reports.aRehabilitation;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.aTraining;
import static id.sinergi.reporting.Reports.office;
import static id.sinergi.reporting.Reports.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.register.Registering;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OverMongo
class DataQualityTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Counted counted;

    @Autowired
    private Directory directory;

    @BeforeEach
    void doubtfulReports() {
        counted.nothing()
                .report(Family.PROGRAMME, aRehabilitation())
                .report(Family.AGREEMENT, aSignedAgreement().without("signedOn"))
                .report(
                        Family.VISIT,
                        aHeldVisit(),
                        aHeldVisit().with("id", "visit-2").with("on", "2025-11-29"),
                        aHeldVisit().with("id", "visit-3").with("on", "2025-06-01"))
                .store();
    }

    @Test
    void possibleDuplicatesNameEachOther() throws Exception {
        list("kind=POSSIBLE_DUPLICATE")
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].id").value("visit-2"))
                .andExpect(jsonPath("$.items[0].others[0].id").value("visit-1"))
                .andExpect(jsonPath("$.items[0].othersCount").value(1))
                .andExpect(jsonPath("$.items[0].others[0].href").value("/api/v1/visits/visit-1"))
                .andExpect(jsonPath("$.items[1].id").value("visit-1"))
                .andExpect(jsonPath("$.items[0].settledBy[1].role").value("regional-officer"))
                .andExpect(
                        jsonPath("$.items[0].settledBy[1].regionalOffices[0]").value("Jawa Tengah"));
    }

    @Test
    void aStatedTotalThatDiffersIsMarked() throws Exception {
        list("kind=SUM_MISMATCH&facility=" + BANJAR)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].kind").value("SUM_MISMATCH"))
                .andExpect(jsonPath("$.items[0].pointer").value("/statedFigures/0"))
                .andExpect(jsonPath("$.items[0].stated").value(160))
                .andExpect(jsonPath("$.items[0].counted").value(123))
                .andExpect(jsonPath("$.items[0].href").value("/api/v1/programmes/programme-2"))
                .andExpect(jsonPath("$.items[0].settledBy[0].facilities[0]").value(BANJAR));
    }

    @Test
    void datesAreMissingOrInferred() throws Exception {
        list("kind=DATE_MISSING&regionalOffice=Jawa%20Barat")
                .andExpect(jsonPath("$.items[0].id").value("agreement-1"))
                .andExpect(jsonPath("$.items[0].occurredOn").doesNotExist());
        list("kind=DATE_INFERRED").andExpect(jsonPath("$.items[0].pointer").value("/cohorts/0/from"));
        list("kind=DATE_MISSING&facility=" + PURWOKERTO)
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void eachDoubtSaysWhoCanSettleIt() throws Exception {
        counted.nothing()
                .report(
                        Family.VISIT,
                        aHeldVisit()
                                .with("id", "unconfirmed")
                                .with("reportedBy", PURBALINGGA)
                                .hosts(BANJAR),
                        aHeldVisit()
                                .with("id", "imported")
                                .without("confirmations")
                                .without("reportedBy")
                                .with("on", "2025-10-20"),
                        aHeldVisit()
                                .with("id", "disputed")
                                .with("disputed", true)
                                .with("on", "2025-10-01"),
                        aHeldVisit()
                                .with("id", "other")
                                .with("on", "2025-09-01")
                                .with("topics", List.of("OTHER"))
                                .with("otherTexts", Map.of("topics", "batik dyes")))
                .store();

        list("kind=UNCONFIRMED")
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].pointer").value("/hosts"))
                .andExpect(jsonPath("$.items[0].settledBy[0].role").value("facility-reporter"))
                .andExpect(jsonPath("$.items[0].settledBy[0].facilities[0]").value(BANJAR))
                .andExpect(jsonPath("$.items[0].settledBy[1]").doesNotExist())
                .andExpect(jsonPath("$.items[1].pointer").value(""))
                .andExpect(
                        jsonPath("$.items[1].settledBy[0].facilities.length()").value(2));
        list("kind=DATE_DISPUTED")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value("disputed"))
                .andExpect(jsonPath("$.items[0].settledBy[0].role").value("regional-officer"));
        list("kind=UNMAPPED_OTHER")
                .andExpect(jsonPath("$.items[0].id").value("other"))
                .andExpect(jsonPath("$.items[0].detail").value(containsString("batik dyes")))
                .andExpect(
                        jsonPath("$.items[0].settledBy[0].regionalOffices[0]").value("Jawa Tengah"));
    }

    @Test
    void theVersionThatMendsARecordTakesItsMarkAway() throws Exception {
        counted.nothing()
                .report(
                        Family.VISIT,
                        aHeldVisit().without("confirmations"),
                        aHeldVisit().version(2))
                .store();

        list("kind=UNCONFIRMED").andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void aTagIsOutsideItsSchemeWhereThatDidNotRunOnTheDay() throws Exception {
        var acceleration = List.of(Map.of("scheme", "OTHER"), Map.of("scheme", "AKSELERASI_13", "number", 2));
        var visit = aHeldVisit().with("policyTags", acceleration);
        counted.nothing()
                .report(
                        Family.VISIT,
                        visit.with("id", "before").with("on", "2024-09-30"),
                        visit.with("id", "within").with("on", "2024-10-01"),
                        visit.with("id", "across").with("on", Map.of("from", "2025-12-31", "to", "2026-01-02")),
                        visit.with("id", "after").with("on", "2026-01-01"),
                        visit.with("id", "undated").without("on"),
                        aHeldVisit().with("id", "untagged").with("on", "2026-02-01"))
                .store();

        JsonNode page = read("/api/v1/data-quality?kind=TAG_OUTSIDE_SCHEME");

        assertThat(ids(page)).containsExactly("after", "before");
        list("kind=TAG_OUTSIDE_SCHEME")
                .andExpect(jsonPath("$.items[0].pointer").value("/policyTags/1"))
                .andExpect(jsonPath("$.items[0].detail").value("AKSELERASI_13 did not run on 2026-01-01"))
                .andExpect(jsonPath("$.items[0].settledBy[0].role").value("facility-reporter"));
    }

    @Test
    void aTagIsWithinItsSchemeWhereThatRanOnAnyDayOfTheWholeSpan() throws Exception {
        var tags = List.of(Map.of("scheme", "AKSELERASI_13"));
        var programme = aTraining().with("policyTags", tags);
        counted.nothing()
                .report(
                        Family.VISIT,
                        aHeldVisit()
                                .with("id", "wider")
                                .with("policyTags", tags)
                                .with("on", Map.of("from", "2024-09", "to", "2026-01")))
                .report(
                        Family.PROGRAMME,
                        programme.with("id", "long").with("cohorts", held("2024-08-01", "2024-10-01")),
                        programme.with("id", "short").with("cohorts", held("2024-08-01", "2024-09-30")))
                .store();

        assertThat(ids(read("/api/v1/data-quality?kind=TAG_OUTSIDE_SCHEME"))).containsExactly("short");
        list("kind=TAG_OUTSIDE_SCHEME")
                .andExpect(jsonPath("$.items[0].detail").value("AKSELERASI_13 did not run on 2024-08-01/2024-09-30"));
    }

    @Test
    void whatWasWithdrawnOrMergedIsInNoDoubt() throws Exception {
        var acceleration = List.of(Map.of("scheme", "AKSELERASI_13"));
        var visit = aHeldVisit().with("policyTags", acceleration).with("on", "2026-01-01");
        counted.nothing()
                .report(
                        Family.VISIT,
                        visit.with("id", "withdrawn").with("status", "WITHDRAWN"),
                        visit.with("id", "merged").with("status", "MERGED"))
                .report(
                        Family.AGREEMENT,
                        aSignedAgreement()
                                .with("policyTags", acceleration)
                                .with("signedOn", "2024-01-01")
                                .with("status", "WITHDRAWN"))
                .report(Family.PROGRAMME, aRehabilitation().with("status", "WITHDRAWN"))
                .store();

        assertThat(ids(read("/api/v1/data-quality"))).isEmpty();
    }

    /** It is 1 December, 00:30, in Jakarta, and later further east. */
    @Test
    void aPlanIsOverdueOnceItsDayIsOver() throws Exception {
        var plan = aHeldVisit().with("status", "PLANNED").without("visitors");
        counted.nothing()
                .report(
                        Family.VISIT,
                        plan.with("id", "yesterday").with("on", "2025-11-30"),
                        plan.with("id", "today").with("on", "2025-12-01"),
                        plan.with("id", "this-month").with("on", "2025-12"),
                        plan.with("id", "held").with("on", "2025-11-30").with("status", "HELD"))
                .store();

        list("").andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value("yesterday"))
                .andExpect(jsonPath("$.items[0].kind").value("OVERDUE_PLAN"))
                .andExpect(jsonPath("$.items[0].detail").value(containsString("2025-11-30")));
    }

    @Test
    void aFollowUpIsOverdueFromTheDayAfterItsDateUntilItIsDone() throws Exception {
        List<Map<String, Object>> followUps = List.of(
                Map.of("id", "f1", "what", "send the minutes", "due", "2025-11-20", "done", "2025-11-19"),
                Map.of("id", "f2", "what", "visit in return"),
                Map.of("id", "f3", "what", "share the curriculum", "due", "2025-11"),
                Map.of("id", "f4", "what", "visit once more", "due", Map.of("from", "2198", "to", "2199-05")),
                Map.of("id", "f5", "what", "agree on a day", "due", Map.of("from", "2025-01", "to", "2025-02-03")));
        var visit = aHeldVisit().with("id", "visit-4").with("on", "2025-03-03");
        counted.nothing()
                .report(
                        Family.VISIT,
                        visit.with("followUps", followUps),
                        visit.with("id", "gone").with("status", "WITHDRAWN").with("followUps", followUps),
                        visit.with("id", "done").with("followUps", followUps.subList(0, 2)))
                .store();

        list("kind=OVERDUE_FOLLOW_UP")
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].id").value("visit-4"))
                .andExpect(jsonPath("$.items[0].pointer").value("/followUps/2"))
                .andExpect(jsonPath("$.items[0].detail").value(containsString("share the curriculum")))
                .andExpect(jsonPath("$.items[0].detail").value(containsString("2025-11-30")))
                .andExpect(jsonPath("$.items[1].pointer").value("/followUps/4"))
                .andExpect(jsonPath("$.items[1].detail").value(containsString("2025-02-03")))
                .andExpect(jsonPath("$.items[1].settledBy[0].role").value("facility-reporter"));
    }

    @Test
    void whereTheFirstOfItsOwnPartiesIsDecidesWhetherItsDayIsOver() {
        // 00:30 on 1 December in Jayapura, 22:30 the day before in Jakarta.
        var evening = Clock.fixed(Instant.parse("2025-11-30T15:30:00Z"), ZoneOffset.UTC);
        var overdue = new Overdue(directory, evening);
        String east = directory.facilities().stream()
                .filter(facility -> directory.zoneOf(facility.id()).equals(ZoneId.of("Asia/Jayapura")))
                .map(Facility::id)
                .findFirst()
                .orElseThrow();
        var plan = aHeldVisit().with("status", "PLANNED").with("on", "2025-11-30");
        var organisation = organisation("Dinas A", "REGIONAL_AGENCY");

        assertThat(overdue.of(entry(plan.hosts(east, PURWOKERTO)))).isPresent();
        assertThat(overdue.of(entry(plan.hosts(PURWOKERTO, east)))).isEmpty();
        assertThat(overdue.of(entry(plan.with("hosts", List.of(organisation)).visitors(east))))
                .isPresent();
        assertThat(overdue.of(
                        entry(plan.with("hosts", List.of(office("Jawa Tengah"))).visitors(east))))
                .isEmpty();
    }

    @Test
    void pagesAddUpToTheWholeWhereverTheyEnd() throws Exception {
        JsonNode whole = read("/api/v1/data-quality").get("items");
        assertThat(whole).hasSizeGreaterThan(4);
        for (int limit = 1; limit <= whole.size(); limit++) {
            var collected = new ArrayList<JsonNode>();
            String address = "/api/v1/data-quality?limit=" + limit;
            JsonNode page = read(address);
            page.get("items").forEach(collected::add);
            while (!page.get("next").isNull()) {
                page = read(address + "&cursor=" + page.get("next").stringValue());
                page.get("items").forEach(collected::add);
            }
            assertThat(collected)
                    .as("limit %d", limit)
                    .isEqualTo(whole.valueStream().toList());
        }
    }

    @Test
    void manyEqualReportsAreAllListedEachNamingAFewOthers() throws Exception {
        counted.nothing();
        IntStream.range(0, 250)
                .mapToObj(i -> aHeldVisit().with("id", "equal-%03d".formatted(i)))
                .forEach(report -> counted.report(Family.VISIT, report));
        counted.report(Family.AGREEMENT, aSignedAgreement().without("signedOn")).store();

        JsonNode first = read("/api/v1/data-quality?limit=200");
        JsonNode second = read(
                "/api/v1/data-quality?limit=200&cursor=" + first.get("next").stringValue());

        assertThat(ids(first)).hasSize(200).startsWith("equal-000").endsWith("equal-199");
        assertThat(ids(second)).hasSize(51).startsWith("equal-200").endsWith("equal-249", "agreement-1");
        JsonNode suspect = first.get("items").get(0);
        assertThat(suspect.get("others")).hasSize(20);
        assertThat(suspect.get("othersCount").intValue()).isEqualTo(249);
        assertThat(suspect.get("detail").stringValue()).startsWith("249 other reports");
        assertThat(ids(read("/api/v1/data-quality?kind=POSSIBLE_DUPLICATE&regionalOffice=Jawa%20Barat")))
                .isEmpty();
    }

    @Test
    void anUnknownKindOrCursorIsRefused() throws Exception {
        http.perform(get("/api/v1/data-quality?kind=BAD"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("SUM_MISMATCH")));
        http.perform(get("/api/v1/data-quality?cursor=eA")).andExpect(status().isBadRequest());
    }

    private static List<Object> held(String from, String until) {
        return List.of(aCohort().with("from", from).with("until", until).json());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }

    private RegisterEntry entry(Report report) {
        return new Registering(directory).entry(new EventReader().read(Family.VISIT, report.bytes()));
    }

    private ResultActions list(String query) throws Exception {
        return http.perform(get(URI.create("/api/v1/data-quality?" + query))).andExpect(status().isOk());
    }

    private JsonNode read(String address) throws Exception {
        var answer = http.perform(get(URI.create(address))).andReturn().getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
