package id.sinergi.audit;

import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An event as it is stored; what is absent takes no place. */
final class EventDocument {

    private EventDocument() {}

    static Document of(AuditEvent event) {
        Document document = new Document("_id", event.id())
                .append("at", Date.from(event.at()))
                .append("service", event.service())
                .append("address", event.address())
                .append("status", event.status())
                .append("outcome", event.outcome().name())
                .append("attempts", event.attempts());
        append(document, "account", event.account());
        append(document, "method", event.method());
        append(document, "route", event.route());
        append(document, "path", event.path());
        append(document, "problem", event.problem());
        append(document, "idempotencyKey", event.idempotencyKey());
        append(document, "trace", event.trace());
        return document;
    }

    static AuditEvent read(Document document) {
        return new AuditEvent(
                document.getString("_id"),
                document.getDate("at").toInstant(),
                document.getString("service"),
                document.getString("account"),
                document.getString("address"),
                document.getString("method"),
                document.getString("route"),
                document.getString("path"),
                document.getInteger("status"),
                Outcome.valueOf(document.getString("outcome")),
                document.getString("problem"),
                document.getString("idempotencyKey"),
                document.getString("trace"),
                document.get("attempts", Number.class).longValue());
    }

    private static void append(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, value);
        }
    }
}
