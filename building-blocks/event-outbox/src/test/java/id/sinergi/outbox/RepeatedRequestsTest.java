package id.sinergi.outbox;

import static id.sinergi.outbox.Situation.draft;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.http.Correction;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.Warning;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatedRequestsTest {

    private static final Warning WEEKDAY = new Warning("WEEKDAY_CONTRADICTION", "/on", "28 November is a Friday.");

    private final UUID key = UUID.randomUUID();
    private final Situation here = new Situation();

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void answersACreateAgainWithWarningsAndCandidatesWhateverTheOrderOfMembers() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "visit");
        body.put("on", "2025-11-28");
        Map<String, Object> reordered = new LinkedHashMap<>();
        reordered.put("on", "2025-11-28");
        reordered.put("title", "visit");
        List<UUID> candidates = List.of(UUID.randomUUID(), UUID.randomUUID());

        var first = here.documents.withCandidates(
                here.documents.create(
                        new Request("operator", "/reports", key, null, body),
                        _ -> draft(Report.named("visit"), WEEKDAY)),
                candidates);
        var again = here.documents.create(
                new Request("operator", "/reports", key, null, reordered), _ -> draft(Report.named("other")));

        assertThat(first.repeated()).isFalse();
        assertThat(again).isEqualTo(new Answer<>(first.stored(), List.of(WEEKDAY), candidates, true));
        assertThat(here.store.collection().countDocuments()).isOne();
        assertThat(here.store.events()).hasSize(1);
    }

    @Test
    void answersACreateAgainAsItWasAfterTheRecordHasChanged() {
        var first = create("visit");
        here.renamed(first.stored().id(), 1, "renamed");

        assertThat(create("visit").stored()).isEqualTo(first.stored());
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherBody() {
        create("visit");

        WritingTest.assertRefused(ProblemType.KEY_REUSED, () -> create("another visit"));
    }

    @Test
    void tellsANullMemberFromAnAbsentOne() {
        Map<String, Object> removing = new HashMap<>(Map.of("reason", "typo"));
        removing.put("occasion", null);
        var id = here.created("visit").stored().id();
        correct(id, removing);

        WritingTest.assertRefused(ProblemType.KEY_REUSED, () -> correct(id, Map.of("reason", "typo")));
    }

    @Test
    void tellsCorrectionsApartByWhatTheyEmpty() {
        var id = here.created("visit").stored().id();
        Map<String, Object> emptying = new LinkedHashMap<>(Map.of("outcomes", List.of()));
        emptying.put("reason", "x");
        var first = correct(id, new Correction(emptying));

        assertThat(correct(id, new Correction(Map.of("reason", "x", "outcomes", List.of()))))
                .isEqualTo(new Answer<>(first.stored(), List.of(), List.of(), true));
        for (Map<String, ?> other : List.of(
                Map.of("reason", "x", "sitesToured", List.of()),
                Map.of("reason", "x", "outcomes", Map.of()),
                Map.of("reason", "x"))) {
            WritingTest.assertRefused(ProblemType.KEY_REUSED, () -> correct(id, new Correction(new HashMap<>(other))));
        }
    }

    @Test
    void makesOneDocumentAndOneEventOfFiftyParallelCreates() throws Exception {
        Callable<UUID> attempt = () -> create("visit").stored().id();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = callers.invokeAll(Collections.nCopies(50, attempt)).stream()
                    .map(Future::resultNow)
                    .distinct();

            assertThat(ids).hasSize(1);
        }
        assertThat(here.store.collection().countDocuments()).isOne();
        assertThat(here.store.events()).hasSize(1);
    }

    @Test
    void givesEachCallerPathAndKeyItsOwnRecord() {
        create("visit");
        here.documents.create(
                new Request("operator", "/others", key, null, Map.of("title", "visit")),
                _ -> draft(Report.named("visit")));
        here.documents.create(Situation.creating(UUID.randomUUID(), "visit"), _ -> draft(Report.named("visit")));

        assertThat(here.store.collection().countDocuments()).isEqualTo(3);
    }

    @Test
    void answersACommandAgainAsItWasThoughItsVersionIsStale() {
        var id = here.created("planned").stored().id();
        var first = count(id, Map.of("enrolled", 80, "planned", 90));
        here.documents.change(
                id,
                new Request("operator", "/reports/" + id + "/counts", null, "\"2\"", Map.of()),
                current ->
                        draft(current.state().counting(Map.of("enrolled", 79)).on("2025-11")));

        var again = count(id, Map.of("enrolled", 80, "planned", 90));

        assertThat(again).isEqualTo(new Answer<>(first.stored(), List.of(WEEKDAY), List.of(), true));
        assertThat(again.stored().version()).isEqualTo(2);
        assertThat(here.store.events()).hasSize(3);
    }

    @Test
    void makesOneVersionOfParallelCommandsWithOneKey() throws Exception {
        var id = here.created("planned").stored().id();
        Callable<Long> attempt =
                () -> count(id, Map.of("enrolled", 80)).stored().version();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var versions =
                    callers.invokeAll(Collections.nCopies(20, attempt)).stream().map(Future::resultNow);

            assertThat(versions).containsOnly(2L);
        }
        assertThat(here.store.events()).hasSize(2);
    }

    @Test
    void keepsNoRefusalUnderItsKey() {
        WritingTest.assertRefused(
                ProblemType.STATE_FORBIDS,
                () -> here.documents.create(Situation.creating(key, "visit"), _ -> refuse()));

        assertThat(create("visit").repeated()).isFalse();
    }

    @Test
    void answersACreateAgainThatWouldBeRefusedNow() {
        var first = create("visit");

        var again = here.documents.create(Situation.creating(key, "visit"), _ -> refuse());

        assertThat(again.stored()).isEqualTo(first.stored());
        assertThat(again.repeated()).isTrue();
    }

    private Answer<Report> create(String title) {
        return here.documents.create(Situation.creating(key, title), _ -> draft(Report.named(title)));
    }

    private Answer<Report> count(UUID id, Map<String, Integer> counts) {
        return here.documents.change(
                id,
                new Request("operator", "/reports/" + id + "/counts", key, "\"1\"", counts),
                current -> draft(current.state().counting(counts), WEEKDAY));
    }

    private Answer<Report> correct(UUID id, Object patch) {
        return here.documents.change(
                id, new Request("operator", "/reports/" + id, key, "\"1\"", patch), current -> draft(current.state()));
    }

    private static Draft<Report> refuse() {
        throw Refusal.stateForbids("holding", "CANCELLED", List.of());
    }
}
