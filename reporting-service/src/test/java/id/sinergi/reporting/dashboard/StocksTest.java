package id.sinergi.reporting.dashboard;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aSignedAgreement;
import static id.sinergi.reporting.Reports.facility;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.source.Family;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agreements that stand on a day, told on 1 December 2025, Jakarta time. */
@OverMongo
class StocksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc http;

    @Autowired
    private Counted counted;

    @BeforeEach
    void nothing() {
        counted.nothing();
    }

    @Test
    void areTakenOnThePeriodsLastDayTodayIfItIsNotOverOrOnTheDayAskedFor() throws Exception {
        report(
                fixed("a", "2025-11-30"),
                fixed("b", "2026-02-28"),
                aSignedAgreement().with("id", "c"));

        JsonNode november = dashboard("facilities/" + BANJAR + "?period=2025-11");
        assertThat(november.path("stocksOn").stringValue()).isEqualTo("2025-11-30");
        assertThat(stocks(november)).containsExactly(2L, 2L, 1L);
        JsonNode year = dashboard("facilities/" + BANJAR + "?period=2025");
        assertThat(year.path("stocksOn").stringValue()).isEqualTo("2025-12-01");
        assertThat(stocks(year)).containsExactly(1L, 1L, 1L);
        assertThat(stocks(dashboard("facilities/" + BANJAR + "?period=2025&on=2025-08-20")))
                .containsExactly(0L, 0L, 0L);
        assertThat(stocks(dashboard("national?period=2025&on=2025-09-01"))).containsExactly(2L, 1L, 1L);
    }

    @Test
    void openIntoExactlyTheAgreementsTheyCountAlsoOnALaterDay() throws Exception {
        report(
                fixed("a", "2025-12-31"),
                fixed("b", "2027-12-31"),
                aSignedAgreement().with("id", "c"));
        JsonNode links = dashboard("regional-offices/Jawa%20Barat?period=2025").path("links");

        assertThat(links.path("agreementsInForce").stringValue()).endsWith("&on=2025-12-01");
        assertThat(opened(links, "agreementsInForce")).containsExactly("a", "b");
        assertThat(opened(links, "agreementsExpiring90d")).containsExactly("a");
        assertThat(opened(links, "agreementsValidityUnstated")).containsExactly("c");
    }

    @Test
    void whoIsOnlyCoveredHasThemToo() throws Exception {
        report(fixed("a", "2026-12-31").with("covered", List.of(facility(PURWOKERTO))));

        assertThat(stocks(dashboard("facilities/" + PURWOKERTO + "?period=2025")))
                .containsExactly(1L, 0L, 0L);
        assertThat(stocks(dashboard("regional-offices/Jawa%20Tengah?period=2025")))
                .containsExactly(1L, 0L, 0L);
    }

    @Test
    void aSuccessorEndsItsPredecessorOnceItIsSignedAndNotBefore() throws Exception {
        Report successor = fixed("b", "2027-12-31")
                .with("predecessor", Map.of("id", "a"))
                .with("signedOn", "2025-11-10")
                .with("parties", List.of(facility(PURWOKERTO)));
        report(fixed("a", "2026-12-31"), successor.with("status", "DRAFTED").without("signedOn"));
        assertThat(stocks(dashboard("facilities/" + BANJAR + "?period=2025-11")))
                .containsExactly(1L, 0L, 0L);

        report(successor.version(2));

        assertThat(stocks(dashboard("facilities/" + BANJAR + "?period=2025-10")))
                .containsExactly(1L, 0L, 0L);
        JsonNode november = dashboard("facilities/" + BANJAR + "?period=2025-11");
        assertThat(stocks(november)).containsExactly(0L, 0L, 0L);
        assertThat(opened(november.path("links"), "agreementsInForce")).isEmpty();
        assertThat(stocks(dashboard("facilities/" + PURWOKERTO + "?period=2025-11")))
                .containsExactly(1L, 0L, 0L);

        report(successor.with("status", "WITHDRAWN").version(3));
        assertThat(stocks(dashboard("facilities/" + BANJAR + "?period=2025-11")))
                .containsExactly(1L, 0L, 0L);
    }

    @Test
    void openPageByPageAlsoPastThoseThatWereRenewed() throws Exception {
        IntStream.range(0, 7).forEach(i -> report(fixed("old-" + i, "2026-12-31")));
        Stream.of(1, 2, 4)
                .forEach(i -> report(fixed("new-" + i, "2027-12-31")
                        .with("predecessor", Map.of("id", "old-" + i))
                        .with("signedOn", "2025-10-01")));
        String next = dashboard("facilities/" + BANJAR + "?period=2025")
                .path("links")
                .path("agreementsInForce")
                .stringValue();

        List<String> seen = new ArrayList<>();
        String address = next + "&limit=2";
        while (address != null) {
            JsonNode page = read(address);
            page.path("items").forEach(item -> seen.add(item.path("id").stringValue()));
            String cursor = page.path("next").stringValue(null);
            address = cursor == null ? null : next + "&limit=2&cursor=" + cursor;
        }

        assertThat(seen).containsExactly("new-1", "new-2", "new-4", "old-0", "old-3", "old-5", "old-6");
    }

    @Test
    void aDayIsADayAndGoesWithAStock() throws Exception {
        assertThat(status("/api/v1/dashboards/national?period=2025&on=2025-13-01"))
                .isEqualTo(400);
        assertThat(status("/api/v1/dashboards/national?period=2025&on=99999-01-01"))
                .isEqualTo(400);
        assertThat(status("/api/v1/activities?on=2025-11-01")).isEqualTo(400);
        assertThat(status("/api/v1/activities?scope=NATION&period=2025&measure=visits&on=2025-11-01"))
                .isEqualTo(400);
        assertThat(status("/api/v1/activities?scope=NATION&period=2025&measure=agreementsInForce&on=2025"))
                .isEqualTo(400);
    }

    private void report(Report... reports) {
        counted.report(Family.AGREEMENT, reports).store();
    }

    private static Report fixed(String id, String until) {
        return aSignedAgreement().with("id", id).with("validity", Map.of("kind", "FIXED", "until", until));
    }

    private static List<Long> stocks(JsonNode dashboard) {
        return Stream.of("agreementsInForce", "agreementsExpiring90d", "agreementsValidityUnstated")
                .map(stock -> dashboard.path("measures").path(stock).longValue())
                .toList();
    }

    private List<String> opened(JsonNode links, String stock) throws Exception {
        return read(links.path(stock).stringValue())
                .path("items")
                .valueStream()
                .map(item -> item.path("id").stringValue())
                .toList();
    }

    private JsonNode dashboard(String address) throws Exception {
        return read("/api/v1/dashboards/" + address);
    }

    private JsonNode read(String address) throws Exception {
        var response = http.perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return JSON.readTree(response.getContentAsByteArray());
    }

    private int status(String address) throws Exception {
        return http.perform(get(URI.create(address))).andReturn().getResponse().getStatus();
    }
}
