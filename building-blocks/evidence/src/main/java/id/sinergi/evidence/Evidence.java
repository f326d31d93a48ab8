package id.sinergi.evidence;

import id.sinergi.access.CurrentScope;
import id.sinergi.http.Refusal;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The attachments of a service's records. Whose records they are is asked before, by {@link AttachmentEndpoints}.
 * Thread-safe.
 */
public final class Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);

    private final Dossiers dossiers;
    private final StoredFiles files;
    private final Room room;
    private final Clock clock;

    Evidence(Dossiers dossiers, StoredFiles files, Room room, Clock clock) {
        this.dossiers = dossiers;
        this.files = files;
        this.room = room;
        this.clock = clock;
    }

    /** Takes a file in, unless the record has it already. */
    Added add(UUID record, NewFile file, InputStream body, long declared) {
        try (Room.Share share = room.share()) {
            Content content = Content.of(Body.receive(body, declared, share), file.type());
            Attachment attachment = attachment(record, file, content);
            Optional<Attachment> same = another(dossiers.of(record).with(attachment), attachment);
            return same.isPresent() ? new Added(same.get(), false) : store(attachment, content);
        }
    }

    private Added store(Attachment attachment, Content content) {
        files.write(attachment.id(), attachment.record(), content.bytes());
        Dossier dossier = dossiers.change(attachment.record(), current -> current.with(attachment));
        Optional<Attachment> same = another(dossier, attachment);
        if (same.isPresent()) {
            // Somebody else sent it at the same time and was faster.
            files.remove(attachment.id());
            return new Added(same.get(), false);
        }
        files.settled(attachment.id());
        return new Added(attachment, true);
    }

    /** The one of a dossier that has the same content under another id. */
    private static Optional<Attachment> another(Dossier dossier, Attachment attachment) {
        return dossier.withContent(attachment.sha256())
                .filter(same -> !same.id().equals(attachment.id()));
    }

    /** The attachments of these records, also those that were withdrawn, in the order in which they were added. */
    List<Attachment> of(Collection<UUID> records) {
        return dossiers.of(records).stream()
                .flatMap(dossier -> dossier.attachments().stream())
                .toList();
    }

    /**
     * One that is there.
     *
     * @throws Refusal 404 where none of these records has it, or it was withdrawn
     */
    Attachment find(Collection<UUID> records, UUID id) {
        Attachment attachment = of(records).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
        if (!attachment.isThere()) {
            throw Refusal.notFound("attachment " + id + " any more: it was withdrawn, the list says why");
        }
        return attachment;
    }

    /** Refuses to hand out what is not what was taken in. */
    void verify(Attachment attachment) {
        MessageDigest digest = Content.digest();
        files.read(attachment.id(), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        if (!HexFormat.of().formatHex(digest.digest()).equals(attachment.sha256())) {
            throw new IllegalStateException("The bytes of attachment " + attachment.id() + " of record "
                    + attachment.record() + " are not those that were stored; restore them from a backup");
        }
    }

    void read(Attachment attachment, OutputStream into) {
        files.read(attachment.id(), into);
    }

    /** Takes one back: its bytes are removed, that it was there is not. One that was withdrawn before stays so. */
    Attachment withdraw(UUID record, UUID id, String reason) {
        Attachment before = dossiers.of(record).find(id).orElseThrow(() -> unknown(id));
        if (!before.isThere()) {
            return before;
        }
        files.note(id, record);
        var why = new AttachmentWithdrawal(now(), CurrentScope.get().subject(), reason);
        Dossier dossier = dossiers.change(record, current -> current.without(id, why));
        try {
            files.remove(id);
        } catch (Refusal later) {
            LOG.warn("The bytes of attachment {} are removed by the next sweep: {}", id, later.getMessage());
        }
        return dossier.find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * Removes what was left behind before that moment by requests that ended half-way.
     *
     * @return how many files are gone
     */
    int sweep(Instant before) {
        int removed = 0;
        for (StoredFiles.Left left : files.notedBefore(before)) {
            boolean there = dossiers.of(left.record())
                    .find(left.attachment())
                    .map(Attachment::isThere)
                    .orElse(false);
            if (there) {
                files.settled(left.attachment());
            } else {
                files.remove(left.attachment());
                removed++;
            }
        }
        return removed;
    }

    static Refusal unknown(UUID attachment) {
        return Refusal.notFound("attachment " + attachment + " of this record");
    }

    private Attachment attachment(UUID record, NewFile file, Content content) {
        return new Attachment(
                UUID.randomUUID(),
                record,
                FileName.of(file.fileName(), content.type()),
                file.kind(),
                file.note(),
                content.type().mediaType(),
                content.bytes().length,
                content.sha256(),
                now(),
                CurrentScope.get().subject(),
                null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What became of a file that was sent.
     *
     * @param isNew whether it was not there before
     */
    record Added(Attachment attachment, boolean isNew) {}
}
