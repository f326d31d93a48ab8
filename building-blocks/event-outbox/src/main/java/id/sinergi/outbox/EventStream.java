package id.sinergi.outbox;

/**
 * Where a service's activities are kept and published; each service declares exactly one.
 *
 * @param collection the MongoDB collection
 * @param topic the Kafka topic, a log that keeps every version
 * @param source the CloudEvents source, for example {@code /visit-service}
 * @param schema the CloudEvents dataschema: the contract of the body
 */
public record EventStream(String collection, String topic, String source, String schema) {}
