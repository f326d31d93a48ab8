package id.sinergi.reporting.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.sinergi.reporting.reconciliation.Difference.Kind;
import id.sinergi.reporting.reconciliation.Result.State;
import id.sinergi.standin.MongoStandIn;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class ReconciliationsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    private final MongoStandIn mongo = new MongoStandIn();
    private final MongoClient client = MongoClients.create(mongo.uri());
    private final Reconciliations results = new Reconciliations(new MongoTemplate(client, mongo.database()));

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void whatOneFoundIsToldUntilTheNextOneIsDone() {
        assertThat(results.differing()).isZero();
        keep("1", State.DONE, differing(3));
        keep("2", State.GIVEN_UP, new Found());
        results.keep(Result.begun("3", NOW, "schedule"));

        assertThat(results.differing()).isEqualTo(3);

        keep("3", State.DONE, new Found());
        assertThat(results.differing()).isZero();
    }

    @Test
    void whatOneFoundBeforeItWasGivenUpIsNotLost() {
        keep("1", State.GIVEN_UP, differing(2));

        assertThat(results.differing()).isEqualTo(2);
        assertThat(results.last().orElseThrow().differences()).hasSize(2);
    }

    @Test
    void oneWhoseInstanceWasKilledIsGivenUp() {
        results.keep(Result.begun("1", NOW, "schedule"));

        results.giveUpBegunBefore(NOW, NOW);
        assertThat(results.last().orElseThrow().state()).isEqualTo(State.RUNNING);

        results.giveUpBegunBefore(NOW.plusMillis(1), NOW);
        assertThat(results.last().orElseThrow().state()).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void keepsTheFirstHundredDifferencesAndCountsTheRest() {
        var found = differing(101);

        assertThat(found.differing()).isEqualTo(101);
        assertThat(found.differences())
                .hasSize(100)
                .allSatisfy(difference -> assertThat(difference.found()).hasSizeLessThan(510));
    }

    private void keep(String id, State how, Found found) {
        results.keep(Result.begun(id, NOW, "schedule").ended(how, NOW, found));
    }

    private static Found differing(int times) {
        var found = new Found();
        for (int i = 0; i < times; i++) {
            found.add(new Difference(Kind.STORE, "document " + i, "x".repeat(1_000)));
        }
        return found;
    }
}
