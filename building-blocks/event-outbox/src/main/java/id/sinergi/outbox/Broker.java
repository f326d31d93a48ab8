package id.sinergi.outbox;

import java.util.List;

/** Where events are published to. */
@FunctionalInterface
interface Broker {

    /** Publishes a batch and waits for what becomes of each event. */
    Published publish(List<PendingEvent> batch);

    /**
     * What became of a batch; what is not acknowledged stays in its outbox.
     *
     * @param acknowledged the events that all in-sync replicas have
     * @param away whether the broker did not answer, so that more events would fail likewise; without it, what is not
     *     acknowledged was refused for its own sake
     */
    record Published(List<PendingEvent> acknowledged, boolean away) {}
}
