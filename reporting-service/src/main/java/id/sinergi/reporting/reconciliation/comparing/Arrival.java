package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.reporting.run.Arriving;
import java.time.Duration;

/**
 * Waits, before a second look, until whatever may have been on its way at the first one has arrived.
 *
 * @param patience after which a comparison is given up: the counting stands still, and others tell of that
 */
record Arrival(Arriving arriving, Duration patience) {

    /**
     * Waits.
     *
     * @throws GivenUp where it does not arrive
     */
    void await(Going going) throws InterruptedException {
        boolean arrived = arriving.await(going.served(), patience, going.stopping());
        going.on();
        if (!arrived) {
            throw new GivenUp("what is on its way has not arrived in the store within " + patience);
        }
    }
}
