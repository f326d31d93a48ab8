package id.sinergi.outbox;

import org.springframework.context.SmartLifecycle;

/**
 * A log of its own beside that of a service's activities: documents in a collection of theirs, published to a topic of
 * theirs. A bean: it publishes from the start to the stop of the service.
 */
public final class SideLog<S> implements SmartLifecycle {

    private final EventStream stream;
    private final OutboxDocuments<S> documents;
    private final Relay relay;
    private final KafkaBroker broker;

    SideLog(EventStream stream, OutboxDocuments<S> documents, Relay relay, KafkaBroker broker) {
        this.stream = stream;
        this.documents = documents;
        this.relay = relay;
        this.broker = broker;
    }

    EventStream stream() {
        return stream;
    }

    /** What is kept and published. */
    public OutboxDocuments<S> documents() {
        return documents;
    }

    @Override
    public void start() {
        relay.start();
    }

    @Override
    public void stop() {
        relay.stop();
        broker.close();
    }

    @Override
    public boolean isRunning() {
        return relay.isRunning();
    }

    @Override
    public int getPhase() {
        return relay.getPhase();
    }
}
