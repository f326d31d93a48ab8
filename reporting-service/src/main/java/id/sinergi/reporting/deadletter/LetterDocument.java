package id.sinergi.reporting.deadletter;

import com.mongodb.client.model.Updates;
import id.sinergi.reporting.deadletter.KeptLetter.Settlement;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** How a dead letter is laid out as a document. */
final class LetterDocument {

    private static final int BEGINNING = 2_000;

    private LetterDocument() {}

    /** What never changes of it. */
    static Document of(DeadLetter letter) {
        return new Document("topic", letter.topic())
                .append("partition", letter.partition())
                .append("offset", letter.offset())
                .append("key", letter.key())
                .append("body", letter.body())
                .append("beginning", beginning(letter.body()))
                .append("size", letter.body() == null ? 0 : letter.body().length)
                .append("headers", headers(letter));
    }

    static Bson settled(Settlement settlement) {
        return Updates.combine(
                Updates.set("settledAt", Date.from(settlement.at())),
                Updates.set("settledBy", settlement.by()),
                Updates.set("settledBecause", settlement.because()));
    }

    private static @Nullable Settlement settlement(Document document) {
        Date at = document.getDate("settledAt");
        return at == null
                ? null
                : new Settlement(at.toInstant(), document.getString("settledBy"), document.getString("settledBecause"));
    }

    /** As a list: names of headers may hold what names of fields may not. */
    private static List<Document> headers(DeadLetter letter) {
        return letter.headers().entrySet().stream()
                .map(header -> new Document("name", header.getKey()).append("value", header.getValue()))
                .toList();
    }

    static KeptLetter kept(Document document) {
        var headers = new TreeMap<String, String>();
        document.getList("headers", Document.class)
                .forEach(header -> headers.put(header.getString("name"), header.getString("value")));
        Date replayedAt = document.getDate("replayedAt");
        byte @Nullable [] body = bytes(document.get(document.containsKey("body") ? "body" : "beginning", Binary.class));
        return new KeptLetter(
                document.getString("_id"),
                new DeadLetter(
                        document.getString("topic"),
                        document.getInteger("partition"),
                        document.getLong("offset"),
                        document.getString("reason"),
                        document.getDate("setAsideAt").toInstant(),
                        bytes(document.get("key", Binary.class)),
                        body,
                        headers),
                document.get("size", body == null ? 0 : body.length),
                replayedAt == null ? null : replayedAt.toInstant(),
                document.getString("replayedBy"),
                settlement(document));
    }

    /** So much as a list shows, and no character in halves. */
    private static byte @Nullable [] beginning(byte @Nullable [] body) {
        if (body == null || body.length <= BEGINNING) {
            return body;
        }
        int end = BEGINNING;
        while (end > BEGINNING - 4 && (body[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    private static byte @Nullable [] bytes(@Nullable Binary binary) {
        return binary == null ? null : binary.getData();
    }
}
