package id.sinergi.benchmarks.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Turns that follow each other: each a number of users that repeat one request for some time. */
final class Turns {

    private static final int USERS = 32;
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(5);

    private final List<PopulationBuilder> populations = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    /** Adds a turn in which only answers with the expected status count. */
    void add(String name, HttpRequestActionBuilder request, int expected, AtomicLong accepted) {
        Turn turn = new Turn(name);
        turns.add(turn);
        ChainBuilder once = exec(session -> {
                    turn.begin();
                    return session;
                })
                .exec(request.check(status().is(expected)))
                .exec(session -> {
                    turn.answered(!session.isFailed());
                    if (!session.isFailed()) {
                        accepted.incrementAndGet();
                    }
                    return session.markAsSucceeded();
                });
        populations.add(scenario(name + " " + turns.size())
                .during(Setting.duration())
                .on(once)
                .injectOpen(atOnceUsers(USERS)));
    }

    /** Waits until the national dashboard of the year shows that many visits, so that no turn pays for another's work. */
    void settle(String year, LongSupplier visits) {
        ChainBuilder look = exec(http("settled?")
                        .get(Setting.REPORTING.text() + "/api/v1/dashboards/national?period=" + year)
                        .header("Authorization", Setting.NATIONAL.bearer())
                        .check(jmesPath("measures.visits").ofLong().saveAs("visits")))
                .exec(pause(Duration.ofMillis(200)));
        populations.add(scenario("settling " + populations.size())
                .exec(session -> session.set("visits", -1L))
                .asLongAsDuring(session -> session.getLong("visits") < visits.getAsLong(), LONGEST_SETTLING)
                .on(look)
                .injectOpen(atOnceUsers(1)));
    }

    void add(PopulationBuilder population) {
        populations.add(population);
    }

    /** One after the other. */
    PopulationBuilder inSequence() {
        PopulationBuilder all = populations.getLast();
        for (int i = populations.size() - 2; i >= 0; i--) {
            all = populations.get(i).andThen(all);
        }
        return all;
    }

    /** Writes what was measured to where it is awaited. */
    void handOver(List<String> more) {
        List<String> lines = new ArrayList<>(turns.stream().map(Turn::result).toList());
        lines.addAll(more);
        try {
            Files.write(Path.of(Setting.RESULTS.text()), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
