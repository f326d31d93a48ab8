package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void whatDocumentsOweEachOtherIsDoneAgain() {
        UUID id = it.here.created("owes").stored().id();
        it.backUp();

        it.run(Disaster.DATABASE);

        assertThat(it.errands().of(id))
                .hasValueSatisfying(errand -> assertThat(errand.kind()).isEqualTo("hand-over"));
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
    void bodiesThatWereWrittenOneAfterAnotherAreReadTogether() {
        List<Document> backup = it.backUp();
        List<UUID> lost = it.reported(100);
        it.restore(backup);

        it.run(Disaster.LOG);

        assertThat(lost).allSatisfy(id -> assertThat(it.here.documents.find(id)).isPresent());
        assertThat(it.polls).isLessThan(10);
    }
}
