package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.ResyncFinding.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a run meets on its way through the log, and what it does when it has come to its end. */
class ResyncCourseTest {

    private final Disaster it = new Disaster();

    @AfterEach
    void end() {
        it.close();
    }

    @Test
    void anInterruptedRunIsGoneOnWithByTheNext() {
        List<UUID> ids = it.reported(10);
        List<Document> backup = it.backUp();
        ids.forEach(id -> it.here.renamed(id, 1, "changed"));
        it.restore(backup);
        it.findingsUntilKilled = 4;
        assertThatThrownBy(() -> it.run(Disaster.DATABASE)).hasMessage("killed");
        it.findingsUntilKilled = Integer.MAX_VALUE;

        it.run(Disaster.DATABASE);

        assertThat(it.found)
                .extracting(ResyncFinding::id)
                .doesNotHaveDuplicates()
                .hasSize(10);
        assertThat(ids).allSatisfy(id -> {
            assertThat(it.here.documents.find(id).orElseThrow().version()).isEqualTo(3);
            assertThat(it.here.documents.find(id).orElseThrow().state().title()).isEqualTo("report");
        });
        it.log.addAll(it.published());
        assertThat(it.log)
                .filteredOn(event -> event.body().contains("\"version\":3"))
                .hasSize(10);
    }

    @Test
    void twoInstancesAtOnceDoWhatOneDoes() {
        List<UUID> ids = it.reported(40);
        List<Document> backup = it.backUp();
        ids.forEach(id -> it.here.renamed(id, 1, "changed"));
        List<UUID> lost = it.reported(20);
        it.restore(backup);
        it.backUp();
        List<ResyncFinding> first = new ArrayList<>();
        List<ResyncFinding> second = new ArrayList<>();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> it.run(Disaster.LOG, first)),
                        CompletableFuture.runAsync(() -> it.run(Disaster.LOG, second)))
                .join();

        first.addAll(second);
        assertThat(first).extracting(ResyncFinding::id).doesNotHaveDuplicates().hasSize(60);
        assertThat(ids)
                .allSatisfy(id -> assertThat(
                                it.here.documents.find(id).orElseThrow().version())
                        .isEqualTo(2));
        assertThat(lost).allSatisfy(id -> assertThat(it.here.documents.find(id)).isPresent());
    }

    @Test
    void moreThanIsHeldAtOnceIsDoneInShares() {
        List<Document> backup = it.backUp();
        List<UUID> lost = it.reported(50);
        it.restore(backup);
        it.readAtOnce = 7;

        it.run(Disaster.LOG);

        assertThat(it.found)
                .extracting(ResyncFinding::id)
                .doesNotHaveDuplicates()
                .hasSize(50);
        assertThat(lost).allSatisfy(id -> assertThat(it.here.documents.find(id)).isPresent());
    }

    /** Somebody's hand-made record, or one of a release that knew less. */
    @Test
    void oneThatCannotBeWrittenIsNotInTheWayOfOthers() {
        List<Document> backup = it.backUp();
        UUID lost = it.here.created("lost").stored().id();
        it.restore(backup);
        PendingEvent good = it.log.getLast();
        it.log.addFirst(
                new PendingEvent("a-hand-made-id", UUID.randomUUID().toString(), good.type(), good.at(), good.body()));
        it.log.addFirst(new PendingEvent(
                lost.toString(), UUID.randomUUID().toString(), good.type(), good.at(), "{\"version\": broken"));
        it.log.addFirst(new PendingEvent(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                good.type(),
                good.at(),
                "{\"version\":1,\"recordedAt\":\"2025-01-01T00:00:00Z\",\"title\": broken"));

        it.run(Disaster.LOG);

        assertThat(it.here.documents.find(lost)).isPresent();
        assertThat(it.found)
                .filteredOn(finding -> finding.outcome() == Outcome.NOTHING)
                .hasSize(2)
                .anySatisfy(finding -> assertThat(finding.note()).contains("failed"))
                .anySatisfy(finding -> assertThat(finding.note()).contains("cannot read"));
    }

    @Test
    void whatDocumentsOweEachOtherIsDoneAgain() {
        UUID id = it.here.created("owes").stored().id();
        it.backUp();

        it.run(Disaster.DATABASE);

        assertThat(it.errands().of(id))
                .hasValueSatisfying(errand -> assertThat(errand.kind()).isEqualTo("hand-over"));
    }

    /** A form that keeps on writing, or a release that fails each time. */
    @Test
    void oneThatChangesAllTheTimeIsNotInTheWayOfOthers() {
        UUID hot = it.here.created("hot").stored().id();
        UUID cold = it.here.created("cold").stored().id();
        List<Document> backup = it.backUp();
        it.here.renamed(hot, 1, "second");
        it.here.renamed(hot, 2, "third");
        it.here.renamed(cold, 1, "second");
        it.restore(backup);
        long[] changes = {0};
        it.whenEntered = id -> {
            if (id.equals(hot)) {
                it.here
                        .store
                        .collection()
                        .updateOne(Filters.eq("_id", id.toString()), Updates.set("version", 1 + ++changes[0] % 2));
            }
        };

        it.run(Disaster.DATABASE);

        assertThat(it.found)
                .extracting(ResyncFinding::id, ResyncFinding::outcome)
                .containsExactlyInAnyOrder(
                        tuple(hot.toString(), Outcome.NOTHING), tuple(cold.toString(), Outcome.LIFTED));
        assertThat(it.found).anySatisfy(finding -> assertThat(finding.note()).contains("all the time"));
    }

    @Test
    void whatFollowsFromOneThatFailsIsNotInTheWayOfOthers() {
        UUID bad = it.here.created("bad").stored().id();
        UUID good = it.here.created("owes").stored().id();
        it.backUp();
        it.whenEntered = id -> {
            if (id.equals(bad)) {
                throw Refusal.of(ProblemType.TOO_LARGE, "grown too large");
            }
        };

        it.run(Disaster.DATABASE);

        assertThat(it.errands().of(good)).isPresent();
    }

    /** Whoever confuses the two switches must not be told that all is well. */
    @Test
    void anEmptyLogIsNotTakenForOneThatIsInLine() {
        it.reported(3);
        it.backUp();
        it.log.clear();

        assertThatThrownBy(() -> it.run(Disaster.LOG))
                .isInstanceOf(Resync.Ended.class)
                .hasMessageContaining("fewer records (0)")
                .hasMessageContaining("afterLogLoss");
    }

    @Test
    void noteAndLogDoNotQuoteWhatAReportSays() {
        List<Document> backup = it.backUp();
        it.here.created("lost");
        it.restore(backup);
        PendingEvent good = it.log.removeLast();
        it.log.add(new PendingEvent(
                good.activity(),
                good.id(),
                good.type(),
                good.at(),
                good.body().replace("\"counts\":{}", "\"counts\":{\"A\":\"Mr Secret\"}")));
        var lines = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(Restorable.class);
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        lines.start();
        logger.addAppender(lines);
        try {
            it.run(Disaster.LOG);
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(null);
            logger.setAdditive(true);
        }

        assertThat(it.found).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.NOTHING);
            assertThat(finding.toString()).doesNotContain("Secret");
        });
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("/counts/A")
                        .doesNotContain("Secret"));
    }

    @Test
    void bodiesThatWereWrittenOneAfterAnotherAreReadTogether() {
        List<Document> backup = it.backUp();
        List<UUID> lost = it.reported(100);
        it.restore(backup);

        it.run(Disaster.LOG);

        assertThat(lost).allSatisfy(id -> assertThat(it.here.documents.find(id)).isPresent());
        assertThat(it.polls).isLessThan(10);
    }
}
