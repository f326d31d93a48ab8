package id.sinergi.benchmarks.counting;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sinergi.benchmarks.Effort;
import id.sinergi.benchmarks.Row;
import id.sinergi.benchmarks.reports.Events;
import id.sinergi.benchmarks.reports.Events.Event;
import id.sinergi.benchmarks.rig.Rig;
import id.sinergi.benchmarks.rig.Waiting;
import id.sinergi.reporting.counting.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Events published at once, until the totals of the nation and of all offices and the register are what they must be in
 * MongoDB. After the last round every facility's totals are compared as well: what is measured is also right.
 */
public final class CountingRun {

    private static final int ROUNDS = 10;
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Dashboards dashboards;
    private final BareProducer producer;
    private final BareConsumer consumer;
    private final Expected expected = new Expected();
    private long versions;

    private CountingRun(Dashboards dashboards, BareProducer producer, BareConsumer consumer) {
        this.dashboards = dashboards;
        this.producer = producer;
        this.consumer = consumer;
    }

    /** Events per second; the rig runs reporting-service, and has nothing else to do. */
    public static Row measure(Rig rig, Effort effort) {
        try (MongoClient mongo = MongoClients.create(rig.mongo());
                BareProducer producer = new BareProducer(rig.kafka(), null)) {
            Dashboards dashboards = new Dashboards(mongo, "g1");
            awaitQuiet(dashboards);
            try (BareConsumer consumer = new BareConsumer(rig.kafka())) {
                return new CountingRun(dashboards, producer, consumer).rounds(effort.reports());
            }
        }
    }

    private Row rounds(int reports) {
        versions = dashboards.versions();
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        int each = reports / ROUNDS;
        for (int round = 0; round <= ROUNDS; round++) {
            List<Event> events = reported((long) round * each, each);
            double counted = events.size() / (count(events) / 1e9);
            double parsed = events.size() / (consumer.parse(events.size()) / 1e9);
            if (round > 0) {
                ours.add(counted);
                bare.add(parsed);
            }
        }
        Waiting.until("the facilities' totals", () -> dashboards.holds(expected, Scope.Kind.FACILITY));
        return new Row(
                "events from topics to dashboards (%,d reports)".formatted(reports),
                "consumer that parses JSON",
                ours,
                bare);
    }

    private List<Event> reported(long first, int reports) {
        List<List<Event>> histories = LongStream.range(first, first + reports)
                .mapToObj(Events::history)
                .toList();
        histories.forEach(expected::add);
        return histories.stream().flatMap(List::stream).toList();
    }

    private long count(List<Event> events) {
        versions += events.size();
        long before = System.nanoTime();
        producer.produce(events);
        Waiting.until("the dashboards", () -> dashboards.show(expected, versions));
        return System.nanoTime() - before;
    }

    private static void awaitQuiet(Dashboards dashboards) {
        long[] last = {-1, System.nanoTime()};
        Waiting.until("nothing left to count", () -> {
            long now = dashboards.versions();
            if (now != last[0]) {
                last[0] = now;
                last[1] = System.nanoTime();
            }
            return System.nanoTime() - last[1] > TimeUnit.MILLISECONDS.toNanos(QUIET.toMillis());
        });
    }
}
