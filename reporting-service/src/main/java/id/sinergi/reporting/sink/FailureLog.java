package id.sinergi.reporting.sink;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/** Tells of failed batches in a line each; the framework would repeat the whole stack with every retry. */
public final class FailureLog implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        LOG.warn("{} {}@{} cannot be stored: {}", record.topic(), record.partition(), record.offset(), root(failure));
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, Exception failure, int attempt) {
        LOG.warn("Attempt {} to store {} records failed: {}", attempt, records.count(), root(failure));
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        LOG.error("{} {}@{} is set aside: {}", record.topic(), record.partition(), record.offset(), root(failure));
    }

    @Override
    public void recoveryFailed(ConsumerRecord<?, ?> record, @Nullable Exception original, Exception failure) {
        LOG.error(
                "{} {}@{} could not be set aside and stays: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                root(failure));
    }

    private static String root(@Nullable Exception failure) {
        return failure == null
                ? "unknown"
                : NestedExceptionUtils.getMostSpecificCause(failure).toString();
    }
}
