package id.sinergi.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.topology.RandomReports;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Random registers: whatever a dashboard says, its link opens into exactly the records that make it up. */
@OverMongo
class OpenedNumbersTest {

    private static final int WORLDS = 2;
    private static final int HISTORIES = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SCOPES = List.of(
            "facilities/" + Reports.PURWOKERTO,
            "facilities/" + Reports.BANJAR,
            "facilities/" + Reports.BANJARNEGARA,
            "regional-offices/Jawa%20Tengah",
            "regional-offices/Jawa%20Barat",
            "national");
    private static final List<String> PAST_AND_VERIFIED =
            List.of("&knownAt=2025-11-10T08:00:00Z", "&verifiedOnly=true");
    private static final List<String> PERIODS = List.of("2025", "2025-S2", "2025-Q4", "2025-11", "2025-12", "2026");

    @Autowired
    private MockMvc http;

    @Autowired
    private Counted counted;

    private int opened;

    /** {@code -Dsinergi.seed=…} repeats a run. */
    @Test
    void everyNumberOpensIntoExactlyWhatItCounts() throws Exception {
        long first = Long.getLong("sinergi.seed", RandomGenerator.getDefault().nextLong(1_000_000_000));
        for (long seed = first; seed < first + WORLDS; seed++) {
            world(seed);
            for (String scope : SCOPES) {
                for (String period : PERIODS) {
                    opens("seed " + first + ", " + scope + " " + period, scope + "?period=" + period);
                }
            }
        }
        assertThat(opened).as("numbers above zero, seed %d", first).isGreaterThan(100);
    }

    /** {@code -Dsinergi.seed=…} repeats a run. */
    @Test
    void soDoesEveryNumberOfThenAndOfVerifiedMonths(@Autowired MockMvcTester desk) throws Exception {
        long seed = Long.getLong("sinergi.seed", RandomGenerator.getDefault().nextLong(1_000_000_000));
        world(seed);
        for (String facility : List.of(Reports.PURWOKERTO, Reports.BANJAR)) {
            for (String month : List.of("2025-10", "2025-11")) {
                verify(new Desk(desk), facility, month);
            }
        }
        for (String view : PAST_AND_VERIFIED) {
            opened = 0;
            for (String scope : SCOPES) {
                for (String period : List.of("2025", "2025-Q4", "2025-11")) {
                    opens("seed " + seed + view + ", " + scope + " " + period, scope + "?period=" + period + view);
                }
            }
            assertThat(opened).as("numbers above zero, %s, seed %d", view, seed).isGreaterThan(20);
        }
    }

    private static void verify(Desk desk, String facility, String month) {
        desk.verified(desk.submits(facility, month));
    }

    private void world(long seed) {
        counted.nothing();
        for (int i = 0; i < HISTORIES; i++) {
            String prefix = "world-" + i + "-";
            new RandomReports(seed * HISTORIES + i)
                    .histories()
                    .forEach(event -> counted.report(
                            event.family(),
                            event.report().with("id", prefix + event.report().id())));
        }
        counted.store();
    }

    private void opens(String world, String address) throws Exception {
        JsonNode dashboard = read("/api/v1/dashboards/" + address);
        for (var link : dashboard.get("links").properties()) {
            String name = link.getKey();
            BigDecimal number = number(dashboard, name);
            List<JsonNode> items = read(link.getValue().stringValue() + "&limit=200")
                    .get("items")
                    .valueStream()
                    .toList();
            assertThat(value(name, items)).as("%s: %s", world, name).isEqualByComparingTo(number);
            assertThat(items)
                    .as("%s: %s", world, name)
                    .allSatisfy(
                            item -> assertThat(item.get("value").decimalValue()).isPositive());
            opened += number.signum();
        }
    }

    private static BigDecimal number(JsonNode dashboard, String name) {
        int slash = name.indexOf('/');
        if (slash > 0) {
            return dashboard
                    .get("breakdowns")
                    .get(name.substring(0, slash))
                    .get(name.substring(slash + 1))
                    .decimalValue();
        }
        JsonNode measure = dashboard.get("measures").get(name);
        return (measure == null ? dashboard.get(name) : measure).decimalValue();
    }

    private static BigDecimal value(String name, List<JsonNode> items) {
        if (!name.startsWith("distinct")) {
            return items.stream()
                    .map(item -> item.get("value").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        Set<String> units = new HashSet<>();
        items.forEach(item -> item.get("units").forEach(unit -> units.add(unit.stringValue())));
        return BigDecimal.valueOf(units.size());
    }

    private JsonNode read(String address) throws Exception {
        var response = http.perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return JSON.readTree(response.getContentAsByteArray());
    }
}
