package id.sinergi.benchmarks.counting;

import com.mongodb.client.MongoClient;
import id.sinergi.benchmarks.reports.Events;
import id.sinergi.benchmarks.reports.Events.Event;
import id.sinergi.benchmarks.rig.Rig;
import id.sinergi.benchmarks.rig.Waiting;
import id.sinergi.reporting.counting.Scope;
import java.util.List;
import java.util.stream.LongStream;

/** Reports that are published as they are asked for, until they are counted, and until they are stored. */
public final class Growing implements AutoCloseable {

    private static final int AT_ONCE = 10_000;

    private final MongoClient mongo;
    private final BareProducer producer;
    private final Progress progress;
    private final Expected expected = new Expected();
    private long reports;

    public Growing(Rig rig, MongoClient mongo) {
        this.mongo = mongo;
        this.producer = new BareProducer(rig.kafka(), null);
        this.progress = new Progress(rig.kafka(), mongo);
    }

    /** How many reports have been published. */
    public long reports() {
        return reports;
    }

    /** Publishes so many more, some thousands at a time, and waits until all are stored; there must be nothing else to count. */
    public Grown grow(long more) {
        long end = reports + more;
        int events = 0;
        double counted = 0;
        double stored = 0;
        while (reports < end) {
            Grown some = publish((int) Math.min(AT_ONCE, end - reports));
            events += some.events();
            counted += some.counted();
            stored += some.stored();
        }
        return new Grown(events, counted, stored);
    }

    /** Waits until the totals of all scopes are what the counting rules give. */
    public void awaitRight() {
        Dashboards dashboards = dashboards();
        Waiting.until(
                "the totals",
                () -> List.of(Scope.Kind.values()).stream().allMatch(kind -> dashboards.holds(expected, kind)));
    }

    /** How many versions the register holds. */
    public long versions() {
        return dashboards().versions();
    }

    private Grown publish(int some) {
        List<List<Event>> histories = LongStream.range(reports, reports + some)
                .mapToObj(Events::history)
                .toList();
        histories.forEach(expected::add);
        List<Event> events = histories.stream().flatMap(List::stream).toList();
        Dashboards dashboards = dashboards();
        long versions = dashboards.versions() + events.size();
        long began = System.nanoTime();
        producer.produce(events);
        Waiting.until("the counting", progress::isAtTheEnd);
        double counted = (System.nanoTime() - began) / 1e9;
        Waiting.until("the register", () -> dashboards.versions() >= versions);
        Waiting.until("the dashboards", () -> dashboards.show(expected, versions));
        reports += some;
        return new Grown(events.size(), counted, (System.nanoTime() - began) / 1e9);
    }

    private Dashboards dashboards() {
        return new Dashboards(mongo, progress.generation());
    }

    @Override
    public void close() {
        producer.close();
        progress.close();
    }

    /**
     * What it took.
     *
     * @param counted seconds until the topology had committed the last event
     * @param stored seconds until the register and the totals of the nation and of all offices were in MongoDB
     */
    public record Grown(int events, double counted, double stored) {}
}
