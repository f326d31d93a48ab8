package id.sinergi.reporting.reconciliation.comparing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where records of a topic are kept.
 *
 * @param field holds the very text of the record
 */
record Place(String collection, String field) {

    /** The fields that are compared, and those that the comparison goes by. */
    List<String> fields() {
        return List.of(field, "offset", "version");
    }

    /** The register keeps every version; the newest one is kept once more, under the id of its activity. */
    String id(ConsumerRecord<byte[], byte[]> record) {
        String key = key(record);
        return isCurrent() ? key.substring(0, key.lastIndexOf('|')) : key;
    }

    boolean differs(@Nullable Document stored, ConsumerRecord<byte[], byte[]> record) {
        if (stored == null || isDamaged(stored)) {
            return true;
        }
        if (isCurrent() && version(record) != number(stored, "version")) {
            return version(record) > number(stored, "version");
        }
        long offset = number(stored, "offset");
        return offset < record.offset()
                || (offset == record.offset() && !text(record).equals(stored.get(field)));
    }

    /** Whether no write could tell that it is older: one without the number that guards it. */
    boolean isDamaged(Document stored) {
        return !(stored.get("offset") instanceof Number) || (isCurrent() && !(stored.get("version") instanceof Number));
    }

    /** The one of two records of an id that must be stored. */
    ConsumerRecord<byte[], byte[]> newer(ConsumerRecord<byte[], byte[]> one, ConsumerRecord<byte[], byte[]> other) {
        int byVersion = isCurrent() ? Long.compare(version(one), version(other)) : 0;
        return byVersion > 0 || (byVersion == 0 && one.offset() > other.offset()) ? one : other;
    }

    private boolean isCurrent() {
        return collection.startsWith("current_");
    }

    private static long number(Document stored, String field) {
        return stored.get(field, Number.class).longValue();
    }

    private static long version(ConsumerRecord<byte[], byte[]> record) {
        String key = key(record);
        return Long.parseLong(key.substring(key.lastIndexOf('|') + 1));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? "{}" : new String(record.value(), StandardCharsets.UTF_8);
    }
}
