package id.sinergi.reporting.known;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.Reports;
import id.sinergi.reporting.periods.Desk;
import id.sinergi.reporting.topology.RandomReports;
import id.sinergi.reporting.topology.RandomReports.Published;
import id.sinergi.reporting.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/**
 * Random histories: what is known of a moment is what was counted at it, when nothing had been recorded since. Stocks are
 * asked for a day, since today was another day then.
 */
@OverMongo
class KnownWorldsTest {

    private static final int HISTORIES = 8;
    private static final Instant NOW = Instant.parse("2025-11-30T17:30:00Z");
    private static final List<String> PARTS =
            List.of("measures", "breakdowns", "undated", "knownByYearOnly", "disputed", "provisional");
    private static final List<String> DASHBOARDS = List.of(
            "facilities/" + Reports.PURWOKERTO + "?period=2025-11",
            "facilities/" + Reports.BANJAR + "?period=2025",
            "regional-offices/Jawa%20Tengah?period=2025-Q4",
            "regional-offices/Jawa%20Barat?period=2025-10",
            "national?period=2025");

    @Autowired
    private Counted counted;

    private Desk desk;

    @BeforeEach
    void someoneAsks(@Autowired MockMvcTester http) {
        desk = new Desk(http);
    }

    /** {@code -Dsinergi.seed=…} repeats a run. */
    @Test
    void aMomentIsKnownAsItWasCountedThen() {
        long seed = Long.getLong("sinergi.seed", RandomGenerator.getDefault().nextLong(1_000_000_000));
        List<Published> events = world(seed);
        for (Instant moment : moments(events, seed)) {
            report(events);
            Map<String, JsonNode> known = ask("&on=2025-11-30&knownAt=" + moment);
            report(events.stream()
                    .filter(event -> !recordedAt(event).isAfter(moment))
                    .toList());
            Map<String, JsonNode> counted = ask("&on=2025-11-30");

            assertThat(known).as("seed %d, %s", seed, moment).isEqualTo(counted);
        }
    }

    private static List<Published> world(long seed) {
        var events = new ArrayList<Published>();
        for (int i = 0; i < HISTORIES; i++) {
            String prefix = "world-" + i + "-";
            new RandomReports(seed * HISTORIES + i)
                    .histories()
                    .forEach(event -> events.add(new Published(
                            event.family(),
                            event.report().with("id", prefix + event.report().id()))));
        }
        return events;
    }

    /** In the middle of histories, where only a part of the versions is known. */
    private static List<Instant> moments(List<Published> events, long seed) {
        return new java.util.Random(seed)
                .ints(0, events.size())
                .mapToObj(events::get)
                .map(KnownWorldsTest::recordedAt)
                .filter(moment -> moment.isBefore(NOW.minus(View.SETTLING)))
                .limit(3)
                .toList();
    }

    private void report(List<Published> events) {
        counted.nothing();
        events.forEach(event -> counted.report(event.family(), event.report()));
        counted.store();
    }

    private Map<String, JsonNode> ask(String view) {
        var answers = new TreeMap<String, JsonNode>();
        for (String dashboard : DASHBOARDS) {
            JsonNode answer = desk.read("/api/v1/dashboards/" + dashboard + view);
            PARTS.forEach(part -> answers.put(dashboard + " " + part, answer.path(part)));
        }
        return answers;
    }

    private static Instant recordedAt(Published event) {
        return Instant.parse((String) event.report().json().get("recordedAt"));
    }
}
