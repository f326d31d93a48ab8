package id.sinergi.reporting.store;

/**
 * A record as it came out of its compacted topic.
 *
 * @param json the value; an empty object stands for a tombstone
 */
public record Sunk<T>(T value, String json, int partition, long offset) {}
