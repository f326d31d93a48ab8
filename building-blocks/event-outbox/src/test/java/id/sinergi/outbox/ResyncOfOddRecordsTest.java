package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** One record that cannot be brought in line is not in the way of all others. */
class ResyncOfOddRecordsTest {

    private final Disaster it = new Disaster();

    @AfterEach
    void end() {
        it.close();
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
}
