package id.sinergi.evidence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a dossier is stored. */
final class DossierDocument {

    private DossierDocument() {}

    static Dossier read(Document stored) {
        UUID record = UUID.fromString(stored.getString("_id"));
        return new Dossier(
                record,
                stored.getLong("revision"),
                stored.getList("attachments", Document.class).stream()
                        .map(attachment -> attachment(record, attachment))
                        .toList());
    }

    static List<Document> attachments(Dossier dossier) {
        return dossier.attachments().stream().map(DossierDocument::document).toList();
    }

    private static Attachment attachment(UUID record, Document stored) {
        return new Attachment(
                UUID.fromString(stored.getString("id")),
                record,
                stored.getString("fileName"),
                AttachmentKind.valueOf(stored.getString("kind")),
                stored.getString("note"),
                stored.getString("contentType"),
                stored.getLong("size"),
                stored.getString("sha256"),
                moment(stored, "addedAt"),
                stored.getString("addedBy"),
                withdrawal(stored.get("withdrawal", Document.class)));
    }

    private static @Nullable AttachmentWithdrawal withdrawal(@Nullable Document stored) {
        return stored == null
                ? null
                : new AttachmentWithdrawal(moment(stored, "at"), stored.getString("by"), stored.getString("reason"));
    }

    private static Document document(Attachment attachment) {
        Document document = new Document("id", attachment.id().toString())
                .append("fileName", attachment.fileName())
                .append("kind", attachment.kind().name())
                .append("note", attachment.note())
                .append("contentType", attachment.contentType())
                .append("size", attachment.size())
                .append("sha256", attachment.sha256())
                .append("addedAt", Date.from(attachment.addedAt()))
                .append("addedBy", attachment.addedBy());
        AttachmentWithdrawal withdrawal = attachment.withdrawal();
        return withdrawal == null
                ? document
                : document.append(
                        "withdrawal",
                        new Document("at", Date.from(withdrawal.at()))
                                .append("by", withdrawal.by())
                                .append("reason", withdrawal.reason()));
    }

    private static Instant moment(Document stored, String member) {
        return stored.getDate(member).toInstant();
    }
}
