package id.sinergi.outbox;

import id.sinergi.observation.Trails;
import id.sinergi.report.Warning;
import id.sinergi.standin.account.As;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A service's outbox with its store and a broker that does as told; the relay runs only when started. */
final class Situation implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    static final OutboxProperties QUICK = new OutboxProperties(
            Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofSeconds(5), 3, (short) 1);

    final MemoryStore store;
    final FakeBroker broker = new FakeBroker();
    final SetClock clock = new SetClock();
    final Acceptance acceptance = new Acceptance(Trails.none(), new Accepted(new SimpleMeterRegistry()));
    final Relay relay;
    final OutboxDocuments<Report> documents;

    Situation() {
        this(MemoryStore.open());
    }

    Situation(MemoryStore store) {
        As.operatorUnlessSaid();
        this.store = store;
        relay = relay(broker, clock);
        documents = documents(relay, clock);
    }

    Relay relay(Broker to, Clock clock) {
        return relay(to, clock, QUICK, () -> {});
    }

    Relay relay(Broker to, Clock clock, OutboxProperties properties, Runnable giveUp) {
        return new Relay(
                new HandOver(1_000, 1_000_000), new Outboxes(store::collection), to, properties, clock, giveUp);
    }

    OutboxDocuments<Report> documents(Relay through, Clock clock) {
        return new OutboxDocuments<>(
                new GuardedCollection("reports", store.mongo),
                new DocumentShape<>(Report.class, JSON),
                new Guard(Region.LISTED),
                through,
                acceptance,
                clock);
    }

    /** Lets the grace period pass. */
    void letTimePass() {
        clock.move(Duration.ofSeconds(1));
    }

    Answer<Report> created(String title) {
        return documents.create(creating(null, title), _ -> draft(Report.named(title)));
    }

    Answer<Report> renamed(UUID id, long basedOn, String title) {
        return documents.change(
                id,
                new Request(
                        "operator", "/reports/" + id + "/naming", null, "\"" + basedOn + "\"", Map.of("title", title)),
                current -> draft(Report.named(title)));
    }

    static Request creating(@Nullable UUID key, String title) {
        return new Request("operator", "/reports", key, null, Map.of("title", title));
    }

    static Draft<Report> draft(Report state, Warning... warnings) {
        return new Draft<>(
                state, "id.sinergi.report.made.v1", new Listing(state.on(), Map.of()), List.of(warnings), null);
    }

    @Override
    public void close() {
        relay.stop();
        store.close();
    }
}
