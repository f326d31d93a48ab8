package id.sinergi.evidence;

import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All attachments of one record, also those that were withdrawn, in the order in which they were added.
 *
 * @param revision how often it was written; 0: never
 */
record Dossier(UUID record, long revision, List<Attachment> attachments) {

    private static final int MOST = 20;

    /** Who adds and withdraws without end is stopped, too. */
    private static final int MOST_EVER = 200;

    Dossier {
        attachments = List.copyOf(attachments);
    }

    static Dossier empty(UUID record) {
        return new Dossier(record, 0, List.of());
    }

    Optional<Attachment> find(UUID attachment) {
        return attachments.stream().filter(one -> one.id().equals(attachment)).findFirst();
    }

    /** The attachment with that content that is there. */
    Optional<Attachment> withContent(String sha256) {
        return attachments.stream()
                .filter(one -> one.isThere() && one.sha256().equals(sha256))
                .findFirst();
    }

    /**
     * The same with one more, or as it is where it has that content.
     *
     * @throws InvalidReport where it has as many as a record may have
     */
    Dossier with(Attachment added) {
        if (withContent(added.sha256()).isPresent()) {
            return this;
        }
        requireRoom();
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(added);
        return new Dossier(record, revision, more);
    }

    private void requireRoom() {
        if (attachments.stream().filter(Attachment::isThere).count() >= MOST) {
            throw refused("the record has " + MOST + " attachments, which is the most; withdraw one that says less");
        }
        if (attachments.size() >= MOST_EVER) {
            throw refused("the record has had " + MOST_EVER + " attachments in all, which is the most");
        }
    }

    /**
     * The same without one, which stays listed; as it is where that was withdrawn before.
     *
     * @throws Refusal 404 where there is none with that id
     */
    Dossier without(UUID attachment, AttachmentWithdrawal why) {
        if (!find(attachment).orElseThrow(() -> Evidence.unknown(attachment)).isThere()) {
            return this;
        }
        return new Dossier(
                record,
                revision,
                attachments.stream()
                        .map(one -> one.id().equals(attachment) ? one.withdrawn(why) : one)
                        .toList());
    }

    private static InvalidReport refused(String why) {
        return new InvalidReport(List.of(new InvalidReport.Fault("", why)));
    }
}
