package id.sinergi.outbox;

import java.time.Instant;
import java.util.Comparator;

/**
 * A version of an activity as it stands in the service's own log.
 *
 * @param recordedAt when it was written: two versions of one number that were written apart are told apart by it
 * @param type of its event
 * @param partition where it stands
 * @param offset where it stands there
 */
record PublishedVersion(String id, long version, Instant recordedAt, String type, int partition, long offset) {

    static final Comparator<PublishedVersion> ORDER =
            Comparator.comparingLong(PublishedVersion::version).thenComparing(PublishedVersion::recordedAt);

    /** Whether it is the same version, delivered once more. */
    boolean isSameAs(PublishedVersion other) {
        return id.equals(other.id) && version == other.version && recordedAt.equals(other.recordedAt);
    }
}
