package id.sinergi.benchmarks.rig;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaFuture;

/** What a broker says to an administrator. */
public final class Broker {

    private Broker() {}

    /** The answer, waited for; a refusal ends the run. */
    public static <T> T got(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
