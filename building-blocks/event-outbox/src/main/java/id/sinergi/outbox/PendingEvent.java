package id.sinergi.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * An event that is written but not yet known to be published.
 *
 * @param activity the id of the document that holds it, and the key of its record
 * @param id the CloudEvents id
 * @param at when the version was recorded
 * @param body the whole state of the activity at that version, as JSON
 */
record PendingEvent(String activity, String id, String type, Instant at, String body) {

    private static final String RECORDED_AT = "recordedAt";

    static PendingEvent read(String activity, Document stored) {
        return new PendingEvent(
                activity,
                stored.getString("id"),
                stored.getString("type"),
                stored.getDate(stored.containsKey(RECORDED_AT) ? RECORDED_AT : "at")
                        .toInstant(),
                stored.getString("body"));
    }

    Document document() {
        return new Document("id", id)
                .append("type", type)
                .append("at", Date.from(at))
                .append("body", body);
    }

    /** The same where a version is published once more: since when it waits is not when it was recorded. */
    Document announcement(long version, Instant since) {
        return document()
                .append("at", Date.from(since))
                .append(RECORDED_AT, Date.from(at))
                .append("announces", version);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
