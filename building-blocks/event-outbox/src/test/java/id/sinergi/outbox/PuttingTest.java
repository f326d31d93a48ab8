package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records whose id follows from what they are about, and which lie in a collection of their own. */
class PuttingTest {

    private static final UUID PLACE = UUID.fromString("4c6f0b0e-6ad2-3f3a-9a53-0d1c0a4e7d11");

    private final Situation here = new Situation();

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void onlyTheFirstVersionNeedsNoIfMatch() {
        assertThat(put("first", null, null).stored().version()).isEqualTo(1);

        assertThat(refused("second", null)).isEqualTo(ProblemType.IF_MATCH_MISSING);
        assertThat(put("second", null, "\"1\"").stored().version()).isEqualTo(2);
        assertThat(refused("third", "\"1\"")).isEqualTo(ProblemType.STALE_VERSION);
    }

    @Test
    void whatIsNotThereHasNoVersionToBeBasedOn() {
        assertThat(refused("first", "\"1\"")).isEqualTo(ProblemType.STALE_VERSION);
        assertThat(here.documents.find(PLACE)).isEmpty();
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstTime() {
        UUID key = UUID.randomUUID();
        put("first", key, null);
        put("second", null, "\"1\"");

        Answer<Report> again = put("first", key, null);

        assertThat(again.repeated()).isTrue();
        assertThat(again.stored().version()).isEqualTo(1);
    }

    @Test
    void whatWaitsInAnotherCollectionIsFoundAndRemovedThere() {
        UUID report = here.created("a report").stored().id();
        Instant moment = here.clock.instant();
        here.store
                .mongo
                .getCollection("deposits")
                .insertOne(new Document("_id", "d1")
                        .append(
                                "outbox",
                                List.of(new PendingEvent("d1", "e1", "id.sinergi.deposit.made.v1", moment, "{}")
                                        .document())));
        var outboxes = new Outboxes(
                List.of("reports", "deposits"),
                type -> type.startsWith("id.sinergi.deposit.") ? "deposits" : "reports",
                here.store.mongo::getCollection,
                _ -> Set.of());

        List<PendingEvent> due = due(outboxes, moment);
        assertThat(due).extracting(PendingEvent::activity).containsExactly(report.toString(), "d1");
        outboxes.remove(due);
        assertThat(due(outboxes, moment)).isEmpty();
    }

    private static List<PendingEvent> due(Outboxes outboxes, Instant moment) {
        List<PendingEvent> found = new ArrayList<>();
        try (Outboxes.Due due = outboxes.writtenBefore(moment.plusMillis(1))) {
            while (due.hasNext()) {
                found.addAll(due.next());
            }
        }
        return found;
    }

    private ProblemType refused(String title, @Nullable String ifMatch) {
        return catchThrowableOfType(Refusal.class, () -> put(title, null, ifMatch))
                .type();
    }

    private Answer<Report> put(String title, @Nullable UUID key, @Nullable String ifMatch) {
        Request request = new Request("operator", "/reports/here", key, ifMatch, Map.of("title", title));
        return here.documents.put(PLACE, request, _ -> Situation.draft(Report.named(title)));
    }
}
