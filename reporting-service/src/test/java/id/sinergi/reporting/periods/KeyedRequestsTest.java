package id.sinergi.reporting.periods;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.Counted;
import id.sinergi.reporting.OverMongo;
import id.sinergi.reporting.source.Family;
import id.sinergi.reporting.store.Register;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** All months are submitted to one address, so that a key belongs to one of them. */
@OverMongo
class KeyedRequestsTest {

    private static final UUID KEY = UUID.fromString("0198a5a2-0000-4000-8000-00000000c0de");

    @Autowired
    private MongoOperations mongo;

    private Desk desk;

    @BeforeEach
    void purwokertoHostedAVisitInNovember(@Autowired Counted counted, @Autowired MockMvcTester http) {
        desk = new Desk(http);
        counted.nothing().report(Family.VISIT, aHeldVisit()).store();
    }

    @Test
    void aKeyThatWasUsedForAnotherMonthIsRefused() {
        assertThat(submit(PURWOKERTO, "2025-11", false)).hasStatus(201);

        MvcTestResult another = submit(BANJAR, "2025-11", false);

        assertThat(another).hasStatus(422);
        assertThat(Desk.body(another).path("type").asString()).endsWith("key-reused");
        assertThat(submit(PURWOKERTO, "2025-10", false)).hasStatus(422);
        assertThat(desk.read("/api/v1/submissions").path("items")).hasSize(1);
    }

    @Test
    void aRefusalLeavesItsKeyFree() {
        assertThat(submit(PURWOKERTO, "2025-11", true)).hasStatus(422);

        assertThat(submit(PURWOKERTO, "2025-10", true)).hasStatus(201);
        assertThat(submit(PURWOKERTO, "2025-11", false)).hasStatus(422);
    }

    @Test
    void aRequestThatBrokeOffBetweenItsTwoWritesIsCompletedByItsRepetition() {
        assertThat(submit(PURWOKERTO, "2025-11", false)).hasStatus(201);
        mongo.getCollection("submissions").deleteMany(new Document());

        assertThat(submit(BANJAR, "2025-11", false)).hasStatus(422);
        MvcTestResult completed = submit(PURWOKERTO, "2025-11", false);

        assertThat(completed).hasStatus(201);
        assertThat(Desk.body(submit(PURWOKERTO, "2025-11", false))).isEqualTo(Desk.body(completed));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsBeforeThoughTheDirectoryKnowsItsFacilityNoMore(
            @Autowired OutboxDocuments<Submission> documents,
            @Autowired Submitting submitting,
            @Autowired KeyedRequests keys,
            @Autowired Register register,
            @Autowired Clock clock,
            @TempDir Path folder)
            throws IOException {
        Directory withoutIt = Directories.ofOne(folder, "lapas-other", "Riau", "");
        var later = new Submitting(documents, keys, new NilMonths(register), withoutIt, clock);
        var report = new Submitting.Report(PURWOKERTO, "2025-11", false, null, null);
        Request request = new Request("operator", "/api/v1/submissions", KEY, null, report);

        var first = submitting.submit(request, report);
        var repeated = later.submit(request, report);

        assertThat(repeated.repeated()).isTrue();
        assertThat(repeated.stored()).isEqualTo(first.stored());
    }

    private MvcTestResult submit(String facility, String month, boolean nil) {
        return desk.post("/api/v1/submissions", KEY, null, Desk.report(facility, month, nil));
    }
}
