package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sinergi.outbox.ResyncFinding.Kind;
import id.sinergi.outbox.ResyncFinding.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A database comes back from a backup that is older than the log. */
class ResyncTest {

    private final Disaster it = new Disaster();

    @AfterEach
    void end() {
        it.close();
    }

    @Test
    void theStateOfTheDatabaseCountsAgainAboveAllVersionsOfTheLog() {
        UUID id = it.here.created("first").stored().id();
        List<Document> backup = it.backUp();
        it.here.renamed(id, 1, "second");
        it.here.letTimePass();
        Instant last = it.here.renamed(id, 2, "third").stored().recordedAt();
        it.restore(backup);

        it.run(Disaster.DATABASE);

        assertThat(it.found)
                .extracting(
                        ResyncFinding::kind,
                        ResyncFinding::outcome,
                        ResyncFinding::had,
                        ResyncFinding::published,
                        ResyncFinding::version,
                        ResyncFinding::title)
                .containsExactly(tuple(Kind.OLDER, Outcome.LIFTED, 1L, 3L, 4L, "third"));
        Stored<Report> now = it.here.documents.find(id).orElseThrow();
        assertThat(now.version()).isEqualTo(4);
        assertThat(now.state().title()).isEqualTo("first");
        assertThat(now.recordedAt()).isAfter(last);
        assertThat(it.published()).singleElement().satisfies(event -> {
            JsonNode body = Situation.JSON.readTree(event.body());
            assertThat(body.at("/version").asLong()).isEqualTo(4);
            assertThat(body.at("/title").asString()).isEqualTo("first");
        });
        assertThat(it.here
                        .documents
                        .history(id, new id.sinergi.http.Paging(null, null))
                        .items())
                .extracting(HistoryEntry::version, HistoryEntry::by, HistoryEntry::reason)
                .containsExactly(
                        tuple(1L, "operator", null),
                        tuple(2L, "?", "from the log, which does not keep whose doing it was"),
                        tuple(3L, "?", "from the log, which does not keep whose doing it was"),
                        tuple(4L, Disaster.OPERATOR, "restored: the disk died"));
        assertThat(it.here.documents.stateAt(id, 3).orElseThrow().title()).isEqualTo("third");
        assertThat(it.entered).containsExactly(id);
        assertThat(it.here.renamed(id, 4, "after").stored().version()).isEqualTo(5);
    }

    @Test
    void whatOnlyTheLogKnowsIsListedAndNotTouched() {
        List<Document> backup = it.backUp();
        UUID id = it.here.created("reported after the backup").stored().id();
        it.restore(backup);

        it.run(Disaster.DATABASE);

        assertThat(it.found).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo(id.toString());
            assertThat(finding.kind()).isEqualTo(Kind.MISSING);
            assertThat(finding.outcome()).isEqualTo(Outcome.NOTHING);
            assertThat(finding.title()).isEqualTo("reported after the backup");
            assertThat(finding.published()).isEqualTo(1);
            assertThat(finding.version()).isNull();
            assertThat(finding.facilities()).containsExactly("-");
        });
        assertThat(it.here.store.collection().countDocuments()).isZero();
    }

    @Test
    void theLogBringsBackWhatTheDatabaseLost() {
        UUID changed = it.here.created("first").stored().id();
        List<Document> backup = it.backUp();
        it.here.letTimePass();
        Stored<Report> newest = it.here.renamed(changed, 1, "second").stored();
        UUID lost = it.here.created("new").stored().id();
        Stored<Report> newestOfLost = it.here.renamed(lost, 1, "newer").stored();
        it.restore(backup);

        it.run(Disaster.LOG);

        assertThat(it.found)
                .extracting(ResyncFinding::id, ResyncFinding::kind, ResyncFinding::outcome)
                .containsExactlyInAnyOrder(
                        tuple(changed.toString(), Kind.OLDER, Outcome.BROUGHT_BACK),
                        tuple(lost.toString(), Kind.MISSING, Outcome.BROUGHT_BACK));
        assertThat(it.here.documents.find(changed)).contains(newest);
        assertThat(it.here.documents.find(lost)).contains(newestOfLost);
        assertThat(it.here.documents.stateAt(lost, 1).orElseThrow().title()).isEqualTo("new");
        assertThat(it.entered).contains(changed, lost);
        assertThat(it.published()).isEmpty();
        assertThat(it.here.renamed(lost, 2, "newest").stored().version()).isEqualTo(3);
    }

    @Test
    void decimalsComeBackAsTheyWereReported() {
        List<Document> backup = it.backUp();
        var state = new Report(
                "weighed", null, Map.of("A", 3), List.of("x"), new java.math.BigDecimal("1250.50"), UUID.randomUUID());
        Stored<Report> stored = it.here
                .documents
                .create(Situation.creating(null, "weighed"), _ -> Situation.draft(state))
                .stored();
        it.restore(backup);

        it.run(Disaster.LOG);

        assertThat(it.here.documents.find(stored.id())).contains(stored);
    }

    /** Nobody's decision is undone in silence: what was written last stays, whoever is to be right. */
    @Test
    void whereTheDatabaseWentOnTooItsStateCounts() {
        UUID id = it.here.created("first").stored().id();
        List<Document> backup = it.backUp();
        it.here.renamed(id, 1, "lost");
        it.here.renamed(id, 2, "lost, too");
        it.restore(backup);
        it.here.letTimePass();
        it.here.renamed(id, 1, "decided since");

        it.run(Disaster.LOG);

        assertThat(it.found)
                .extracting(ResyncFinding::kind, ResyncFinding::outcome, ResyncFinding::version)
                .containsExactly(tuple(Kind.DIVERGED, Outcome.LIFTED, 4L));
        assertThat(it.here.documents.find(id).orElseThrow().state().title()).isEqualTo("decided since");
        assertThat(it.here.documents.stateAt(id, 3).orElseThrow().title()).isEqualTo("lost, too");
        it.found.clear();
        it.run(Disaster.LOG);
        assertThat(it.found).isEmpty();
    }

    @Test
    void sameNumbersWrittenApartAreToldApart() {
        UUID id = it.here.created("first").stored().id();
        List<Document> backup = it.backUp();
        it.here.renamed(id, 1, "lost");
        it.restore(backup);
        it.here.letTimePass();
        it.here.renamed(id, 1, "decided since");

        it.run(Disaster.DATABASE);

        assertThat(it.found).extracting(ResyncFinding::version).containsExactly(3L);
        assertThat(it.here.documents.find(id).orElseThrow().state().title()).isEqualTo("decided since");
    }

    @Test
    void whatIsInLineStaysAsItIs() {
        UUID id = it.here.created("first").stored().id();
        it.here.renamed(id, 1, "second");
        it.backUp();
        List<Document> before = it.here.store.collection().find().into(new ArrayList<>());

        it.run(Disaster.DATABASE);
        it.run(Disaster.LOG);

        assertThat(it.found).isEmpty();
        assertThat(it.here.store.collection().find().into(new ArrayList<>())).isEqualTo(before);
    }

    @Test
    void onlyTheRecordsThatWereAskedForComeBack() {
        List<Document> backup = it.backUp();
        UUID wanted = it.here.created("wanted").stored().id();
        UUID unwanted = it.here.created("unwanted").stored().id();
        it.restore(backup);

        it.run(Disaster.afterRestore(true, false, List.of(wanted)));

        assertThat(it.here.documents.find(wanted)).isPresent();
        assertThat(it.here.documents.find(unwanted)).isEmpty();
    }

    /** A merge is two documents: the other one is told of it also where only one of them was asked for. */
    @Test
    void whatARecordThatComesBackAloneOwesIsLookedAt() {
        List<Document> backup = it.backUp();
        UUID wanted = it.here.created("owes").stored().id();
        UUID unwanted = it.here.created("owes").stored().id();
        it.restore(backup);

        it.run(Disaster.afterRestore(true, false, List.of(wanted)));

        assertThat(it.errands().of(wanted)).isPresent();
        assertThat(it.errands().of(unwanted)).isEmpty();
    }
}
