package id.sinergi.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bson.Document;

/**
 * An event that is written but not yet known to be published.
 *
 * @param activity the id of the document that holds it, and the key of its record
 * @param id the CloudEvents id
 * @param body the whole state of the activity at that version, as JSON
 */
record PendingEvent(String activity, String id, String type, Instant at, String body) {

    static PendingEvent read(String activity, Document stored) {
        return new PendingEvent(
                activity,
                stored.getString("id"),
                stored.getString("type"),
                stored.getDate("at").toInstant(),
                stored.getString("body"));
    }

    Document document() {
        return new Document("id", id)
                .append("type", type)
                .append("at", java.util.Date.from(at))
                .append("body", body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
