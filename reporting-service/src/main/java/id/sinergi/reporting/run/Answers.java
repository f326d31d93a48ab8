package id.sinergi.reporting.run;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what the broker answers. */
final class Answers {

    private Answers() {}

    /**
     * Waits for one.
     *
     * @throws KafkaException whose cause is the broker's refusal
     */
    static <T> T of(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            throw new KafkaException(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopped);
        }
    }
}
