package id.sinergi.outbox;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a service's activities are kept and published; each service declares exactly one.
 *
 * @param collection the MongoDB collection
 * @param topic the Kafka topic, a log that keeps every version
 * @param source the CloudEvents source, for example {@code /visit-service}
 * @param schema the CloudEvents dataschema: the contract of the body
 * @param besides activities of other kinds that go to the same topic
 */
public record EventStream(String collection, String topic, String source, String schema, List<Kind> besides) {

    public EventStream {
        besides = List.copyOf(besides);
    }

    /** A stream of activities of one kind. */
    public EventStream(String collection, String topic, String source, String schema) {
        this(collection, topic, source, schema, List.of());
    }

    List<String> collections() {
        return Stream.concat(Stream.of(collection), besides.stream().map(Kind::collection))
                .toList();
    }

    /** Where the activity of an event is kept. */
    String collectionOf(String eventType) {
        return besides.stream()
                .filter(kind -> eventType.startsWith(kind.types()))
                .map(Kind::collection)
                .findFirst()
                .orElse(collection);
    }

    /** The contract of an event's body. */
    String schemaOf(String eventType) {
        return besides.stream()
                .filter(kind -> eventType.startsWith(kind.types()))
                .map(Kind::schema)
                .findFirst()
                .orElse(schema);
    }

    /**
     * Activities of another kind.
     *
     * @param types how the types of their events begin, for example {@code id.sinergi.state-revenue.}
     */
    public record Kind(String types, String collection, String schema) {}
}
