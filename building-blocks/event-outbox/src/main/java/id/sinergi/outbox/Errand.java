package id.sinergi.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A pending hand-over: what a document, by the change that it was written with, still owes another document. A document
 * owes one at a time. Whoever finds it does it, as often as need be, and then says so.
 *
 * @param from the document that owes it
 * @param kind what is to be done, in the service's own words
 * @param to the document that it is owed to
 * @param at when the change was written
 * @param by who asked for the change
 */
public record Errand(UUID id, UUID from, String kind, UUID to, Instant at, String by) {

    static Errand read(Document document) {
        Document errand = document.get("errand", Document.class);
        return new Errand(
                UUID.fromString(errand.getString("id")),
                UUID.fromString(document.getString("_id")),
                errand.getString("kind"),
                UUID.fromString(errand.getString("to")),
                errand.getDate("at").toInstant(),
                errand.getString("by"));
    }

    static Document document(Order order, Stored<?> stored, String by) {
        return new Document("id", DocumentShape.newId().toString())
                .append("kind", order.kind())
                .append("to", String.valueOf(order.to()))
                .append("at", Date.from(stored.recordedAt()))
                .append("by", by);
    }

    /**
     * What a change means for the document's errand.
     *
     * @param kind null: nothing is owed any more
     */
    public record Order(@Nullable String kind, @Nullable UUID to) {

        /** The change owes this from now on. */
        public static Order of(String kind, UUID to) {
            return new Order(kind, to);
        }

        /** With the change nothing is owed any more. */
        public static Order none() {
            return new Order(null, null);
        }
    }
}
