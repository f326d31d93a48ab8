package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.reconciliation.Found;
import id.sinergi.reporting.sink.Storing;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.data.mongodb.core.MongoOperations;

/** Holds the store of a generation against its topics, over connections of its own. */
record Looking(Map<String, Object> kafka, MongoOperations mongo, Storing storing) {

    void look(Going going, Found found) throws InterruptedException {
        Generation generation = going.served();
        try (var admin = Admin.create(kafka);
                var consumer =
                        new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            new StoreAgainstTopics(mongo, storing, consumer, going, found)
                    .compare(generation, stored(generation, admin));
        }
    }

    private static Map<TopicPartition, Long> stored(Generation generation, Admin admin) throws InterruptedException {
        var stored = new HashMap<TopicPartition, Long>();
        for (var sink : generation.sinks().entrySet()) {
            try {
                admin.listConsumerGroupOffsets(sink.getValue())
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .forEach((partition, committed) -> {
                            if (committed != null && partition.topic().equals(sink.getKey())) {
                                stored.put(partition, committed.offset());
                            }
                        });
            } catch (ExecutionException failed) {
                throw new KafkaException(failed.getCause());
            }
        }
        return stored;
    }

    private Map<String, Object> reading() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        return settings;
    }
}
