package id.sinergi.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event that is written but not yet known to be published.
 *
 * @param activity the id of the document that holds it, and the key of its record
 * @param id the CloudEvents id
 * @param at when the version was recorded
 * @param body the whole state of the activity at that version, as JSON
 * @param trail the {@code traceparent} of what wrote it; null: nobody traced that
 */
record PendingEvent(
        String activity,
        String id,
        String type,
        Instant at,
        String body,
        @Nullable String trail) {

    private static final String RECORDED_AT = "recordedAt";
    private static final String TRAIL = "traceparent";

    PendingEvent(String activity, String id, String type, Instant at, String body) {
        this(activity, id, type, at, body, null);
    }

    static PendingEvent read(String activity, Document stored) {
        return new PendingEvent(
                activity,
                stored.getString("id"),
                stored.getString("type"),
                stored.getDate(stored.containsKey(RECORDED_AT) ? RECORDED_AT : "at")
                        .toInstant(),
                stored.getString("body"),
                stored.getString(TRAIL));
    }

    /** The same, on the trail of whoever writes it. */
    PendingEvent on(@Nullable String newTrail) {
        return new PendingEvent(activity, id, type, at, body, newTrail);
    }

    Document document() {
        Document document = new Document("id", id)
                .append("type", type)
                .append("at", Date.from(at))
                .append("body", body);
        return trail == null ? document : document.append(TRAIL, trail);
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
