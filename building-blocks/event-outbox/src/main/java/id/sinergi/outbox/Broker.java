package id.sinergi.outbox;

import java.util.List;

/** Where events are published to. */
@FunctionalInterface
interface Broker {

    /** Publishes a batch and waits; answers those that the broker has acknowledged on all in-sync replicas. */
    List<PendingEvent> publish(List<PendingEvent> batch);
}
