package id.sinergi.visit;

import static id.sinergi.visit.Reports.BY_THE_HOST;
import static id.sinergi.visit.Reports.BY_THE_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.Refusal;
import id.sinergi.outbox.Errands;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.standin.account.As;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.VisitStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Merging spans two documents: whoever dies in the middle, and whoever crosses whom, a visit stands once in the end. */
@ServiceTest
class HandOversTest {

    @Autowired
    private Joining joining;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private HandOverSweep sweep;

    @Autowired
    private Errands errands;

    @Autowired
    private OutboxDocuments<Visit> documents;

    @Autowired
    private org.springframework.data.mongodb.core.MongoOperations mongo;

    private Client client;

    @BeforeEach
    void talks(@Autowired MockMvcTester http) {
        client = new Client(http);
    }

    @Test
    void aMergerThatDiedInTheMiddleIsFinishedByTheSweep() {
        UUID survivor = reported(BY_THE_HOST);
        UUID report = reported(BY_THE_VISITOR);

        joining.merge(report, newest(report), survivor, null);

        assertThat(visit(report).status()).isEqualTo(VisitStatus.MERGED);
        assertThat(visit(survivor).absorbed()).isEmpty();
        sweep.sweep();
        assertStandsFor(survivor, report);
        assertThat(version(survivor)).isEqualTo(2);
    }

    @Test
    void theSweepNeedsNobodyWhoAsks() {
        UUID survivor = reported(BY_THE_HOST);
        UUID report = reported(BY_THE_VISITOR);
        joining.merge(report, newest(report), survivor, null);

        As.nobody();
        try {
            sweep.sweep();
        } finally {
            As.operator();
        }

        assertStandsFor(survivor, report);
    }

    @Test
    void aMergerThatDiedBeforeItsErrandWasEndedIsNotDoneTwice() {
        UUID survivor = reported(BY_THE_HOST);
        UUID report = reported(BY_THE_VISITOR);
        joining.merge(report, newest(report), survivor, null);
        var owed = errands.of(report).orElseThrow();
        handOvers.complete(owed);

        handOvers.complete(owed);
        sweep.sweep();

        assertThat(version(survivor)).isEqualTo(2);
        assertStandsFor(survivor, report);
    }

    @Test
    void aSeparationThatDiedInTheMiddleIsFinishedByTheSweep() {
        UUID survivor = reported(BY_THE_HOST);
        UUID report = reported(BY_THE_VISITOR);
        joining.sameAs(report, newest(report), survivor, null);

        joining.release(survivor, newest(survivor), report, "two visits");

        assertThat(visit(survivor).absorbed()).isEmpty();
        assertThat(visit(report).status()).isEqualTo(VisitStatus.MERGED);
        sweep.sweep();
        assertThat(visit(report).status()).isEqualTo(VisitStatus.HELD);
        assertThat(visit(report).mergedInto()).isNull();
        assertThat(errands.of(survivor)).isEmpty();
    }

    @Test
    void manySweepersAtOnceDoEachErrandOnce() throws Exception {
        UUID survivor = reported(BY_THE_HOST);
        List<UUID> reports =
                IntStream.range(0, 6).mapToObj(_ -> reported(BY_THE_VISITOR)).toList();
        reports.forEach(report -> joining.merge(report, newest(report), survivor, null));

        atOnce(IntStream.range(0, 4).<Runnable>mapToObj(_ -> sweep::sweep).toList());
        sweep.sweep();

        assertThat(version(survivor)).isEqualTo(7);
        assertThat(visit(survivor).absorbed()).containsExactlyInAnyOrderElementsOf(reports);
        reports.forEach(report -> assertThat(errands.of(report)).isEmpty());
    }

    @Test
    void whatASurvivorIsOwedIsHandedOverBeforeItCanBeMergedItself() {
        UUID first = reported(BY_THE_VISITOR);
        UUID second = reported(BY_THE_HOST);
        UUID third = reported(BY_THE_HOST);
        joining.merge(first, newest(first), second, null);
        Request early = newest(second);

        assertThatThrownBy(() -> joining.sameAs(second, early, third, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("version 2");
        joining.sameAs(second, newest(second), third, null);

        assertStandsFor(second, first);
        assertStandsFor(third, second);
        assertThat(visit(third).topics()).contains("REINTEGRATION");
        assertThat(visit(third).inDispute()).isTrue();
    }

    /** Both first halves are written before either second half: the race that no check before a write can exclude. */
    @RepeatedTest(5)
    void twoMergesThatCrossEachOtherLeaveOneVisit() throws Exception {
        UUID one = reported(BY_THE_HOST);
        UUID other = reported(BY_THE_VISITOR);
        mergedUnchecked(one, other);
        mergedUnchecked(other, one);

        atOnce(List.of(sweep::sweep, sweep::sweep));
        sweep.sweep();

        assertOneStands(one, other);
    }

    @RepeatedTest(5)
    void mergesInAChainAndInACircleLeaveOneVisit() throws Exception {
        List<UUID> circle =
                IntStream.range(0, 4).mapToObj(_ -> reported(BY_THE_HOST)).toList();
        IntStream.range(0, 4).forEach(i -> mergedUnchecked(circle.get(i), circle.get((i + 1) % 4)));
        List<UUID> chain =
                IntStream.range(0, 4).mapToObj(_ -> reported(BY_THE_VISITOR)).toList();
        IntStream.range(0, 3).forEach(i -> mergedUnchecked(chain.get(i), chain.get(i + 1)));

        atOnce(List.of(sweep::sweep, sweep::sweep, sweep::sweep));
        sweep.sweep();

        assertOneStands(circle.toArray(UUID[]::new));
        assertOneStands(chain.toArray(UUID[]::new));
        assertThat(visit(chain.getLast()).status()).isEqualTo(VisitStatus.HELD);
    }

    @RepeatedTest(5)
    void requestsThatCrossEachOtherLeaveOneVisitOrAreRefused() throws Exception {
        UUID one = reported(BY_THE_HOST);
        UUID other = reported(BY_THE_VISITOR);
        Request first = newest(one);
        Request second = newest(other);

        atOnce(List.of(
                () -> orRefused(() -> joining.sameAs(one, first, other, null)),
                () -> orRefused(() -> joining.sameAs(other, second, one, null))));
        sweep.sweep();

        assertOneStands(one, other);
    }

    @Test
    void aReportWhoseSurvivorWasWithdrawnMeanwhileStandsAgain() {
        UUID survivor = reported(BY_THE_HOST);
        UUID report = reported(BY_THE_VISITOR);
        joining.merge(report, newest(report), survivor, null);
        client.commanded(client.get(Client.VISITS + "/" + survivor), "withdrawal", "{\"reason\":\"a mistake\"}");

        sweep.sweep();

        assertThat(visit(report).status()).isEqualTo(VisitStatus.HELD);
        assertThat(visit(report).mergedInto()).isNull();
    }

    @Test
    void aReportThatNoClaimCanKeepStandsAgainInsteadOfFailingEverySweep() {
        UUID survivor = reported(BY_THE_HOST);
        UUID report = reported(BY_THE_VISITOR);
        var revision =
                new org.bson.Document("$set", new org.bson.Document("state.outcomes", List.of("x".repeat(2_001))));
        mongo.getCollection("visits").updateOne(new org.bson.Document("_id", report.toString()), revision);
        mergedUnchecked(report, survivor);

        sweep.sweep();

        assertThat(visit(report).status()).isEqualTo(VisitStatus.HELD);
        assertThat(errands.of(report)).isEmpty();
        assertThat(visit(survivor).absorbed()).isEmpty();
    }

    @Test
    void aSurvivorTakesCommandsHoweverMuchItSays() {
        UUID survivor = reported(BY_THE_HOST);
        UUID report = reported(BY_THE_VISITOR);
        joining.sameAs(report, newest(report), survivor, null);
        var visit = client.get(Client.VISITS + "/" + survivor);
        String many = IntStream.range(0, 200).mapToObj(i -> "\"n" + i + "\"").collect(Collectors.joining(","));
        String guests = IntStream.range(0, 100)
                .mapToObj(i -> "{\"organisation\":{\"name\":\"guest " + i + "\",\"kind\":\"OTHER\"}}")
                .collect(Collectors.joining(","));

        client.body(
                client.corrected(
                        visit,
                        "",
                        "{\"reason\":\"all of it\",\"sitesToured\":[%1$s],\"outcomes\":[%1$s],\"accompanying\":[%2$s]}"
                                .formatted(many, guests)),
                200);

        client.commanded(visit, "remarks", "{\"text\":\"a long list\"}");
        client.commanded(visit, "separation", "{\"visit\":\"" + report + "\",\"reason\":\"two visits\"}");
        assertThat(visit(survivor).accompanying()).hasSize(100);
        joining.sameAs(survivor, newest(survivor), report, null);
        assertStandsFor(report, survivor);
    }

    private void assertStandsFor(UUID survivor, UUID report) {
        assertThat(visit(survivor).absorbed()).contains(report);
        assertThat(visit(report).status()).isEqualTo(VisitStatus.MERGED);
        assertThat(visit(report).mergedInto()).isEqualTo(survivor);
        assertThat(errands.of(report)).isEmpty();
    }

    /** Exactly one is no merged report, and each other one's claim lies in the visit that it names. */
    private void assertOneStands(UUID... ids) {
        assertThat(Stream.of(ids).filter(id -> visit(id).status() != VisitStatus.MERGED))
                .hasSize(1);
        for (UUID id : ids) {
            assertThat(errands.of(id)).isEmpty();
            if (visit(id).status() == VisitStatus.MERGED) {
                assertStandsFor(visit(id).mergedInto(), id);
            } else {
                assertThat(visit(id).isSurvivor()).isTrue();
            }
        }
    }

    /** The first half of a merger that knew nothing of any other. */
    private void mergedUnchecked(UUID report, UUID survivor) {
        var stored = documents.find(report).orElseThrow();
        documents.change(
                report,
                newest(report),
                _ -> drafts.unchecked(stored, merging.merged(stored.state(), survivor), "merged", null)
                        .owing(id.sinergi.outbox.Errand.Order.of(HandOvers.JOIN, survivor)));
    }

    @Autowired
    private Drafts drafts;

    @Autowired
    private id.sinergi.visit.model.Merging merging;

    private static void orRefused(Runnable request) {
        try {
            request.run();
        } catch (Refusal | id.sinergi.report.InvalidReport crossed) {
            assertThat(crossed).hasMessageNotContaining("end");
        }
    }

    private static void atOnce(List<Runnable> tasks) throws Exception {
        var barrier = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        barrier.await();
                        task.run();
                        return null;
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
    }

    private UUID reported(String report) {
        return UUID.fromString(client.reported(report).path("id").asString());
    }

    private Request newest(UUID id) {
        return new Request("operator", "test", null, "\"" + version(id) + "\"", Map.of());
    }

    private long version(UUID id) {
        return documents.find(id).orElseThrow().version();
    }

    private Visit visit(UUID id) {
        return documents.find(id).orElseThrow().state();
    }
}
