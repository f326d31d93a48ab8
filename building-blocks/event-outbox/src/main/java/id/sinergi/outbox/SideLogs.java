package id.sinergi.outbox;

import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service logs beside that of its activities. */
public final class SideLogs {

    private final Outbox outbox;
    private final Function<EventStream, KafkaBroker> brokers;
    private final BiFunction<EventStream, KafkaBroker, Relay> relays;
    private final Clock clock;
    private final JsonMapper json;

    SideLogs(
            Outbox outbox,
            Function<EventStream, KafkaBroker> brokers,
            BiFunction<EventStream, KafkaBroker, Relay> relays,
            Clock clock,
            JsonMapper json) {
        this.outbox = outbox;
        this.brokers = brokers;
        this.relays = relays;
        this.clock = clock;
        this.json = json;
    }

    /** A log with states of the given type as Jackson reads and writes it; to be registered as a bean. */
    public <S> SideLog<S> log(EventStream stream, Class<S> type) {
        KafkaBroker broker = brokers.apply(stream);
        Relay relay = relays.apply(stream, broker);
        var documents = new OutboxDocuments<>(
                outbox.collection(stream.collection()),
                new DocumentShape<>(type, json),
                new Guard(Region.LISTED),
                relay,
                outbox.acceptance(),
                clock);
        return new SideLog<>(stream, documents, relay, broker);
    }
}
