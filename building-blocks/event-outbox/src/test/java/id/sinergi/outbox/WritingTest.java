package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.PartialDate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final String OVER_ONE_MEBIBYTE = "é".repeat(DocumentShape.LARGEST_EVENT / 2);

    private final Situation here = new Situation();

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void keepsAStateAsItWasGiven() {
        var state = new Report(
                "harvest",
                PartialDate.of(Map.of("from", "2025-08", "to", "2025-09-03")),
                Map.of("enrolled", 80, "certified", 0),
                List.of("FOOD_SECURITY"),
                new BigDecimal("1250.50"),
                UUID.randomUUID());

        var written = here.documents.create(Situation.creating(null, "harvest"), _ -> Situation.draft(state));

        assertThat(written.stored().state()).isEqualTo(state);
        assertThat(here.documents.find(written.stored().id())).contains(written.stored());
        assertThat(here.documents.findAll(List.of(written.stored().id(), UUID.randomUUID())))
                .containsExactly(written.stored());
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(here.documents.find(UUID.randomUUID())).isEmpty();
        assertThat(here.documents.findAll(List.of())).isEmpty();
        assertThatThrownBy(() -> here.renamed(UUID.randomUUID(), 1, "nothing"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void writesStateHistoryAndEventTogether() {
        var id = here.created("planned").stored().id();
        here.renamed(id, 1, "held");

        Document document = here.store.collection().find().first();
        assertThat(document.getLong("version")).isEqualTo(2);
        assertThat(document.getList("history", Document.class))
                .extracting(entry -> entry.getLong("version"))
                .containsExactly(1L, 2L);
        assertThat(document.getList("outbox", Document.class)).hasSize(2);
        assertThat(here.documents.find(id).orElseThrow().state().title()).isEqualTo("held");
    }

    @Test
    void refusesACreateWhoseEventCouldNotBePublished() {
        assertRefused(ProblemType.TOO_LARGE, () -> here.created(OVER_ONE_MEBIBYTE));

        assertThat(here.store.collection().countDocuments()).isZero();
    }

    @Test
    void refusesACommandWhoseEventCouldNotBePublished() {
        var id = here.created("small").stored().id();
        Document before = here.store.collection().find().first();

        assertRefused(ProblemType.TOO_LARGE, () -> here.renamed(id, 1, OVER_ONE_MEBIBYTE));

        assertThat(here.store.collection().find().first()).isEqualTo(before);
    }

    @Test
    void refusesACommandOnAStaleVersion() {
        var id = here.created("first").stored().id();
        here.renamed(id, 1, "second");

        assertRefused(ProblemType.STALE_VERSION, () -> here.renamed(id, 1, "third"));
        assertRefused(ProblemType.STALE_VERSION, () -> here.renamed(id, 3, "third"));
    }

    @Test
    void letsExactlyOneOfTwoCommandsOnOneVersionWin() throws Exception {
        for (int round = 0; round < 20; round++) {
            var id = here.created("first").stored().id();
            Callable<Object> attempt = () -> {
                try {
                    return here.renamed(id, 1, "second").stored().version();
                } catch (Refusal refusal) {
                    return refusal.type();
                }
            };
            try (var both = Executors.newFixedThreadPool(2)) {
                var answers = both.invokeAll(List.of(attempt, attempt)).stream()
                        .map(java.util.concurrent.Future::resultNow)
                        .toList();

                assertThat(answers).containsExactlyInAnyOrder(2L, ProblemType.STALE_VERSION);
            }
        }
    }

    @Test
    void recordsEveryVersionLaterThanTheOneBeforeWhateverTheClockShows() {
        var first = here.created("first").stored();
        var second = here.renamed(first.id(), 1, "second").stored();
        here.clock.move(Duration.ofHours(-1));
        var third = here.renamed(first.id(), 2, "third").stored();

        Instant start = first.recordedAt();
        assertThat(second.recordedAt()).isEqualTo(start.plusMillis(1));
        assertThat(third.recordedAt()).isEqualTo(start.plusMillis(2));
        assertThat(third.createdAt()).isEqualTo(start);
    }

    static void assertRefused(ProblemType type, Callable<?> request) {
        assertThatThrownBy(request::call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
