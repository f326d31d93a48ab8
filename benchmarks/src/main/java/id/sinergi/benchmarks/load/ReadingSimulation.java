package id.sinergi.benchmarks.load;

import static io.gatling.javaapi.http.HttpDsl.http;

import id.sinergi.benchmarks.reports.Spread;
import id.sinergi.reference.ReferenceData;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Dashboards read from reporting-service, and single totals from the bare endpoint, in turns. */
public final class ReadingSimulation extends Simulation {

    static final String FACILITY = "facility month";
    static final String OFFICE = "office year";
    static final String NATION = "national year";
    static final String BARE = "found";

    private static final List<String> OFFICES =
            List.copyOf(ReferenceData.bundled().directory().regionalOffices());

    private final Turns turns = new Turns();

    /** Called by Gatling. */
    public ReadingSimulation() {
        String dashboards = Setting.REPORTING.text() + "/api/v1/dashboards";
        for (int round = 0; round <= Setting.ROUNDS.number(); round++) {
            String prefix = round == 0 ? Results.WARM_UP : "";
            ours(
                    prefix + FACILITY,
                    _ -> dashboards + "/facilities/" + oneOf(Spread.facilities()) + "?period=" + month());
            ours(prefix + OFFICE, _ -> dashboards + "/regional-offices/" + encoded(oneOf(OFFICES)) + "?period=2024");
            ours(prefix + NATION, _ -> dashboards + "/national?period=2024");
            add(
                    prefix + BARE,
                    http(BARE)
                            .get(_ -> Setting.BARE.text() + "/?"
                                    + encoded("FACILITY:" + oneOf(Spread.facilities()) + "|" + month())));
        }
        setUp(turns.inSequence()).protocols(http.shareConnections().disableCaching());
    }

    @Override
    public void after() {
        turns.handOver(List.of());
    }

    private void ours(String name, Function<Session, String> url) {
        add(name, http(name).get(url).header("Authorization", Setting.NATIONAL.bearer()));
    }

    private void add(String name, HttpRequestActionBuilder request) {
        turns.add(name, request, 200, new AtomicLong());
    }

    private static String month() {
        return "2024-%02d".formatted(1 + ThreadLocalRandom.current().nextInt(12));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String oneOf(List<String> values) {
        return values.get(ThreadLocalRandom.current().nextInt(values.size()));
    }
}
