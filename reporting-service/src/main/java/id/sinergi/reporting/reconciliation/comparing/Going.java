package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether a comparison still makes sense.
 *
 * @param served what is compared: its topics and collections go away once another generation is served
 * @param stopping down: the service is being stopped
 */
record Going(Generations generations, Generation served, CountDownLatch stopping) {

    /**
     * Ends a comparison that has become pointless.
     *
     * @throws GivenUp that says why
     */
    void on() {
        if (stopping.getCount() == 0) {
            throw new GivenUp("the service is being stopped");
        }
        if (generations.current().filter(served::equals).isEmpty()) {
            throw new GivenUp("another generation is served meanwhile");
        }
    }

    void after(Duration pause) throws InterruptedException {
        stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        on();
    }
}
