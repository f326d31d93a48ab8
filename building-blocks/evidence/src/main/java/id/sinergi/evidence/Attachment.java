package id.sinergi.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file beside a record, without its bytes. It is part of neither the record's version nor its events: the list of a
 * record's attachments is what tells who added and withdrew which of them.
 *
 * @param record the id of the record that it was added to
 * @param fileName as the client named it, cleaned; without a path
 * @param contentType as found in the content
 * @param size in bytes, as kept
 * @param sha256 of the bytes as kept, in lower-case hexadecimal
 * @param addedBy the account that added it
 * @param withdrawal null: it is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
        UUID id,
        UUID record,
        String fileName,
        AttachmentKind kind,
        @Nullable String note,
        String contentType,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy,
        @Nullable AttachmentWithdrawal withdrawal) {

    @JsonIgnore
    boolean isThere() {
        return withdrawal == null;
    }

    Attachment withdrawn(AttachmentWithdrawal why) {
        return new Attachment(id, record, fileName, kind, note, contentType, size, sha256, addedAt, addedBy, why);
    }
}
