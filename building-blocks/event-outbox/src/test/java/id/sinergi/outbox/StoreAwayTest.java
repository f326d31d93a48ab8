package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.http.ProblemType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAwayTest {

    private static final int NOT_PRIMARY = 10107;
    private static final int STEPPING_DOWN = 11602;

    private final UUID key = UUID.randomUUID();
    private final Situation here = new Situation(MemoryStore.failingOnDemand());

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void refusesEverythingWith503WhileNobodyAnswers() {
        var id = here.created("before").stored().id();
        here.store.goAway();

        WritingTest.assertRefused(ProblemType.UNAVAILABLE, () -> here.created("meanwhile"));
        WritingTest.assertRefused(ProblemType.UNAVAILABLE, () -> create("with a key"));
        WritingTest.assertRefused(ProblemType.UNAVAILABLE, () -> here.renamed(id, 1, "meanwhile"));
        WritingTest.assertRefused(ProblemType.UNAVAILABLE, () -> here.documents.find(id));
        WritingTest.assertRefused(
                ProblemType.UNAVAILABLE,
                () -> here.documents.list(new ListQuery(Map.of(), null, null, null, null, null, 5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {NOT_PRIMARY, STEPPING_DOWN})
    void writesNothingWhereAWriteIsRefusedInAChangeOfPrimary(int code) {
        here.store.failBeforeNextWrite(code);
        WritingTest.assertRefused(ProblemType.UNAVAILABLE, () -> create("visit"));
        assertThat(here.store.collection().countDocuments()).isZero();

        var id = create("visit").stored().id();
        here.store.failBeforeNextWrite(code);
        WritingTest.assertRefused(ProblemType.UNAVAILABLE, () -> here.renamed(id, 1, "renamed"));
        assertThat(here.documents.find(id).orElseThrow().version()).isOne();
        assertThat(here.store.events()).hasSize(1);
    }

    @Test
    void answersTheRepetitionOfACreateWhoseAnswerWasLost() {
        here.store.failAfterNextWrite(STEPPING_DOWN);
        WritingTest.assertRefused(ProblemType.UNAVAILABLE, () -> create("visit"));

        assertThat(create("visit").repeated()).isTrue();
        assertThat(here.store.events()).hasSize(1);
    }

    @Test
    void publishesWhatWasWrittenThoughItsAnswerWasLost() {
        here.store.failAfterNextWrite(STEPPING_DOWN);
        WritingTest.assertRefused(ProblemType.UNAVAILABLE, () -> create("visit"));

        here.letTimePass();
        here.relay.sweep();

        assertThat(here.broker.received).hasSize(1);
        assertThat(here.store.events()).isEmpty();
    }

    @Test
    void refusesARecordThatHasOutgrownItsDocument() {
        var id = here.created("large").stored().id();
        here.letTimePass();
        here.relay.sweep();
        here.store.failBeforeNextWrite(17419);

        WritingTest.assertRefused(ProblemType.TOO_LARGE, () -> here.renamed(id, 1, "too large"));
    }

    @Test
    void asksToComeAgainWhileTheDocumentIsFullOfUnpublishedEvents() {
        var id = here.created("large").stored().id();
        here.store.failBeforeNextWrite(17419);

        WritingTest.assertRefused(ProblemType.UNAVAILABLE, () -> here.renamed(id, 1, "too large for now"));
    }

    @Test
    void publishesAgainWhatCouldNotBeRemoved() {
        var running = here.relay(here.broker, Clock.systemUTC());
        running.start();
        await().until(() ->
                here.store.collection().listIndexes().into(new ArrayList<>()).size() > 1);
        here.broker.onceAcknowledged = () -> here.store.failBeforeNextWrite(STEPPING_DOWN);

        here.documents(running, Clock.systemUTC())
                .create(Situation.creating(key, "visit"), _ -> Situation.draft(Report.named("visit")));

        await().untilAsserted(() -> assertThat(here.store.events()).isEmpty());
        assertThat(here.broker.received).hasSizeGreaterThan(1);
        running.stop();
    }

    private Answer<Report> create(String title) {
        return here.documents.create(Situation.creating(key, title), _ -> Situation.draft(Report.named(title)));
    }
}
