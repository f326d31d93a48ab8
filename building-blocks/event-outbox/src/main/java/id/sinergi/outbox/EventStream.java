package id.sinergi.outbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a service's activities are kept and published; each service declares exactly one.
 *
 * @param collection the MongoDB collection
 * @param topic the Kafka topic, a log that keeps every version
 * @param source the CloudEvents source, for example {@code /visit-service}
 * @param schema the CloudEvents dataschema: the contract of the body
 * @param besides activities of other kinds that go to the same topic
 * @param filters the keys of a {@link Listing} that lists are filtered by, each with an index
 */
public record EventStream(
        String collection, String topic, String source, String schema, List<Kind> besides, Set<String> filters) {

    public EventStream {
        besides = List.copyOf(besides);
        filters = Set.copyOf(filters);
    }

    /** A stream of activities of one kind. */
    public EventStream(String collection, String topic, String source, String schema) {
        this(collection, topic, source, schema, List.of());
    }

    /** A stream of activities of several kinds. */
    public EventStream(String collection, String topic, String source, String schema, List<Kind> besides) {
        this(collection, topic, source, schema, besides, Set.of());
    }

    /** The same with lists that are filtered by these keys. */
    public EventStream filteredBy(String... keys) {
        return new EventStream(collection, topic, source, schema, besides, Set.of(keys));
    }

    List<String> collections() {
        return Stream.concat(Stream.of(collection), besides.stream().map(Kind::collection))
                .toList();
    }

    /** The keys that lists of a collection are filtered by. */
    Set<String> filtersOf(String name) {
        return besides.stream()
                .filter(kind -> kind.collection().equals(name))
                .map(Kind::filters)
                .findFirst()
                .orElse(filters);
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
     * @param filters as those of the stream
     */
    public record Kind(String types, String collection, String schema, Set<String> filters) {

        public Kind {
            filters = Set.copyOf(filters);
        }
    }
}
