package id.sinergi.outbox;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Updates;
import id.sinergi.http.MergePatch;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What is written to bring a document in line with the log. Either way the versions that only the log had come back into
 * its history, so that both sides know the same ones afterwards.
 */
final class Restoring<S> {

    private final DocumentShape<S> shape;
    private final Function<S, Listing> listing;
    private final Derived<S> derived;
    private final Clock clock;

    Restoring(DocumentShape<S> shape, Function<S, Listing> listing, Derived<S> derived, Clock clock) {
        this.shape = shape;
        this.listing = listing;
        this.derived = derived;
        this.clock = clock;
    }

    /**
     * The newest state of the log, at its own version: nothing is to be announced.
     *
     * @param document null: there is none
     * @param recovered of which the newest can be read
     */
    Written broughtBack(@Nullable Document document, List<Recovered<S>> recovered) {
        Recovered<S> newest = recovered.getLast();
        S state = requireNonNull(newest.state());
        List<Document> entries = entries(document, recovered);
        Instant createdAt = document == null
                ? newest.createdAt()
                : document.getDate("createdAt").toInstant();
        UUID id = UUID.fromString(newest.at().id());
        var stored =
                new Stored<>(id, newest.at().version(), createdAt, newest.at().recordedAt(), state);
        derived.enter(id, state, createdAt);
        return document == null
                ? new Written(stored.version(), inserted(stored, newest.members(), entries), null, null)
                : new Written(
                        stored.version(),
                        null,
                        Updates.combine(set(stored, newest.members()), Updates.pushEach("history", entries)),
                        null);
    }

    /** The document's own state once more, as a version above all that the log has, with its event. */
    Written lifted(Document document, List<Recovered<S>> recovered, String why, String by) {
        List<Document> entries = entries(document, recovered);
        Stored<S> before = shape.stored(document);
        PublishedVersion newest = recovered.getLast().at();
        var stored = new Stored<>(
                before.id(),
                newest.version() + 1,
                before.createdAt(),
                after(before.recordedAt(), newest.recordedAt()),
                before.state());
        Map<String, Object> members = shape.members(before.state());
        String type = document.getList("history", Document.class).getLast().getString("type");
        entries.add(entry(stored.version(), stored.recordedAt(), by, type, "restored: " + why)
                .append("patch", new Document(MergePatch.between(last(document, recovered), members))));
        PendingEvent event = shape.event(stored, members, type);
        derived.enter(before.id(), before.state(), before.createdAt());
        Bson change = Updates.combine(
                set(stored, members), Updates.pushEach("history", entries), Updates.push("outbox", event.document()));
        return new Written(stored.version(), null, change, event);
    }

    private Bson set(Stored<S> stored, Map<String, Object> members) {
        return Updates.combine(
                Updates.set("version", stored.version()),
                Updates.set("recordedAt", Date.from(stored.recordedAt())),
                Updates.set("state", new Document(members)),
                Updates.set("listing", shape.listing(listing.apply(stored.state()))));
    }

    private Document inserted(Stored<S> stored, Map<String, Object> members, List<Document> entries) {
        return new Document("_id", stored.id().toString())
                .append("version", stored.version())
                .append("createdAt", Date.from(stored.createdAt()))
                .append("recordedAt", Date.from(stored.recordedAt()))
                .append("state", new Document(members))
                .append("listing", shape.listing(listing.apply(stored.state())))
                .append("history", entries)
                .append("outbox", List.of());
    }

    /** What the log has beyond the document. */
    private List<Recovered<S>> beyond(@Nullable Document document, List<Recovered<S>> recovered) {
        long version = document == null ? 0 : document.getLong("version");
        return recovered.stream()
                .filter(each -> each.at().version() > version && each.state() != null)
                .toList();
    }

    private List<Document> entries(@Nullable Document document, List<Recovered<S>> recovered) {
        List<Document> entries = new ArrayList<>();
        Map<String, Object> before = document == null ? Map.of() : members(document);
        for (Recovered<S> each : beyond(document, recovered)) {
            PublishedVersion at = each.at();
            Document entry = entry(
                    at.version(),
                    at.recordedAt(),
                    "?",
                    at.type(),
                    "from the log, which does not keep whose doing it was");
            entries.add(
                    document == null && entries.isEmpty()
                            ? entry.append("state", new Document(each.members()))
                            : entry.append("patch", new Document(MergePatch.between(before, each.members()))));
            before = each.members();
        }
        return entries;
    }

    private Map<String, Object> last(Document document, List<Recovered<S>> recovered) {
        List<Recovered<S>> beyond = beyond(document, recovered);
        return beyond.isEmpty() ? members(document) : beyond.getLast().members();
    }

    private Map<String, Object> members(Document document) {
        return shape.members(shape.stored(document).state());
    }

    private static Document entry(long version, Instant at, String who, String type, String why) {
        return new Document("version", version)
                .append("at", Date.from(at))
                .append("who", who)
                .append("type", type)
                .append("why", why);
    }

    private Instant after(Instant one, Instant other) {
        Instant latest = one.isAfter(other) ? one : other;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isAfter(latest) ? now : latest.plusMillis(1);
    }

    /**
     * A write to be done.
     *
     * @param version that the activity has then
     * @param insertion where there is no document; null: there is one
     * @param update of the document that there is; null: there is none
     * @param event to be published; null: none
     */
    record Written(
            long version,
            @Nullable Document insertion,
            @Nullable Bson update,
            @Nullable PendingEvent event) {

        Document document() {
            return requireNonNull(insertion);
        }

        Bson change() {
            return requireNonNull(update);
        }
    }
}
