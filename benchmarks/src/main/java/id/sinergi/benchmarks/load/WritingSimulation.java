package id.sinergi.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.http.HttpDsl.http;

import id.sinergi.benchmarks.reports.HttpReports;
import id.sinergi.benchmarks.reports.Spread;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Reports posted to visit-service, and the same bodies posted to the bare endpoint, in turns. */
public final class WritingSimulation extends Simulation {

    static final String OURS = "accepted";
    static final String BARE = "inserted";

    private static final String YEAR = "2022";
    private static final Spread SPREAD = new Spread(LocalDate.parse(YEAR + "-01-01"), 365);

    private final Turns turns = new Turns();
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();

    /** Called by Gatling. */
    public WritingSimulation() {
        for (int round = 0; round <= Setting.ROUNDS.number(); round++) {
            String prefix = round == 0 ? Results.WARM_UP : "";
            turns.add(
                    prefix + OURS,
                    post(Setting.VISITS.text() + "/api/v1/visits").header("Authorization", Setting.OPERATOR.bearer()),
                    201,
                    accepted);
            turns.settle(YEAR, accepted::get);
            turns.add(prefix + BARE, post(Setting.BARE.text() + "/"), 201, new AtomicLong());
        }
        setUp(turns.inSequence()).protocols(http.shareConnections());
    }

    @Override
    public void after() {
        turns.handOver(List.of());
    }

    private HttpRequestActionBuilder post(String url) {
        return http(url)
                .post(url)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", _ -> UUID.randomUUID().toString())
                .body(StringBody(_ -> HttpReports.heldVisit(SPREAD.meeting(number.getAndIncrement()))));
    }
}
