package id.sinergi.reporting.topology;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import tools.jackson.databind.json.JsonMapper;

/** Values as JSON: the same bytes for equal values. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    @SuppressWarnings("NullAway") // null is Kafka's tombstone
    static <T> Serde<T> serde(Class<T> type) {
        var writer = MAPPER.writerFor(type);
        var reader = MAPPER.readerFor(type);
        return Serdes.serdeFrom(
                (_, value) -> value == null ? null : writer.writeValueAsBytes(value),
                (_, bytes) -> bytes == null ? null : reader.readValue(bytes));
    }
}
