package id.sinergi.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import id.sinergi.benchmarks.reports.HttpReports;
import id.sinergi.benchmarks.reports.Spread;
import id.sinergi.benchmarks.reports.Spread.Meeting;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * How long after its 201 a report is on its host's dashboard, while others are posted at a given rate. A sample has a
 * host and a month that no other report has, so that its dashboard turns from 0 to 1.
 */
public final class FreshnessSimulation extends Simulation {

    static final String MILLISECONDS = "milliseconds";
    static final String LOST = "lost";
    static final String POSTED = "posted";

    private static final double SAMPLES_PER_SECOND = 10;
    private static final Duration BEFORE_SAMPLES = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Spread OTHERS = new Spread(LocalDate.of(2023, 1, 1), 365);

    private final Turns turns = new Turns();
    private final AtomicLong others = new AtomicLong();
    private final AtomicLong posted = new AtomicLong();
    private final AtomicInteger samples = new AtomicInteger();
    private final Queue<Double> milliseconds = new ConcurrentLinkedQueue<>();

    /** Called by Gatling. */
    public FreshnessSimulation() {
        Duration sampling = Duration.ofMillis((long) (1000 * Setting.SAMPLES.number() / SAMPLES_PER_SECOND));
        double rate = Math.max(1, Setting.RATE.number() - SAMPLES_PER_SECOND);
        PopulationBuilder background = scenario("others")
                .exec(post(_ -> HttpReports.heldVisit(OTHERS.meeting(others.getAndIncrement()))))
                .exec(session -> {
                    posted.addAndGet(session.isFailed() ? 0 : 1);
                    return session;
                })
                .injectOpen(constantUsersPerSec(rate).during(BEFORE_SAMPLES.plus(sampling)));
        PopulationBuilder sampled = scenario("samples")
                .exec(sample())
                .injectOpen(
                        nothingFor(BEFORE_SAMPLES),
                        constantUsersPerSec(SAMPLES_PER_SECOND).during(sampling));
        setUp(background, sampled).protocols(http.shareConnections());
    }

    @Override
    public void after() {
        List<String> lines = new ArrayList<>(
                milliseconds.stream().map(value -> MILLISECONDS + "\t" + value).toList());
        lines.add(LOST + "\t" + (samples.get() - milliseconds.size()));
        lines.add(POSTED + "\t" + posted.get());
        turns.handOver(lines);
    }

    private ChainBuilder sample() {
        ChainBuilder look = exec(pause(Duration.ofMillis(5)))
                .exec(http("dashboard")
                        .get(FreshnessSimulation::dashboard)
                        .header("Authorization", Setting.NATIONAL.bearer())
                        .check(jmesPath("measures.visitsHosted").ofLong().saveAs("seen")));
        return exec(session -> session.set("sample", samples.getAndIncrement()).set("seen", 0L))
                .exec(post(session -> HttpReports.heldVisit(meeting(session))))
                .exitHereIfFailed()
                .exec(session -> session.set("answered", System.nanoTime()))
                .asLongAsDuring(session -> session.getLong("seen") == 0, PATIENCE)
                .on(look)
                .exec(session -> {
                    if (session.getLong("seen") > 0) {
                        milliseconds.add((System.nanoTime() - session.getLong("answered")) / 1e6);
                    }
                    return session;
                });
    }

    private static Meeting meeting(Session session) {
        int sample = session.getInt("sample");
        List<String> facilities = Spread.facilities();
        return new Meeting(
                facilities.get(sample % facilities.size()),
                facilities.get((sample + 1) % facilities.size()),
                LocalDate.of(2019, 1, 15).plusMonths(sample / facilities.size()));
    }

    private static String dashboard(Session session) {
        Meeting meeting = meeting(session);
        return Setting.REPORTING.text() + "/api/v1/dashboards/facilities/" + meeting.host() + "?period="
                + YearMonth.from(meeting.on());
    }

    private static HttpRequestActionBuilder post(Function<Session, String> body) {
        return http("post")
                .post(Setting.VISITS.text() + "/api/v1/visits")
                .header("Authorization", Setting.OPERATOR.bearer())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", _ -> UUID.randomUUID().toString())
                .body(StringBody(body))
                .check(status().is(201));
    }
}
