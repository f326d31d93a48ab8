package id.sinergi.visit;

import static id.sinergi.visit.Reports.BY_THE_HOST;
import static id.sinergi.visit.Reports.BY_THE_VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.outbox.Errand;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.standin.account.As;
import id.sinergi.visit.candidates.Neighbours;
import id.sinergi.visit.model.Visit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** After a restore only what is missing is owed again, and nobody asks for it. */
@ServiceTest
class DerivedOfVisitsTest {

    @Autowired
    private Joining joining;

    @Autowired
    private HandOverSweep sweep;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private OutboxDocuments<Visit> documents;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MockMvcTester http;

    @Test
    void aMergeIsOwedWhereTheSurvivorDoesNotTellOfIt() {
        Stored<Visit> survivor = reported(BY_THE_HOST);
        Stored<Visit> report = reported(BY_THE_VISITOR);
        var basedOn = new Request("operator", "test", null, "\"1\"", Map.of());
        joining.merge(report.id(), basedOn, survivor.id(), null);

        assertThat(owed(newest(survivor), newest(report)))
                .containsExactly(Map.entry(newest(report), Errand.Order.of(HandOvers.JOIN, survivor.id())));

        sweep.sweep();
        assertThat(owed(newest(survivor), newest(report))).isEmpty();
    }

    @Test
    void visitsAreEnteredTogetherWhereDuplicatesAreLookedFor() {
        Stored<Visit> one = reported(BY_THE_HOST);
        Stored<Visit> other = reported(BY_THE_VISITOR);
        mongo.getCollection("visit-neighbours").deleteMany(new Document());

        new DerivedOfVisits(neighbours, documents).enter(List.of(one, other));
        new DerivedOfVisits(neighbours, documents).enter(List.of());

        assertThat(neighbours.of(one)).contains(other.id());
    }

    private Map<Stored<Visit>, Errand.Order> owed(Stored<Visit> first, Stored<Visit> second) {
        As.nobody();
        try {
            return new DerivedOfVisits(neighbours, documents).owed(List.of(first, second));
        } finally {
            As.operator();
        }
    }

    private Stored<Visit> reported(String report) {
        String id = new Client(http).reported(report).path("id").asString();
        return documents.find(UUID.fromString(id)).orElseThrow();
    }

    private Stored<Visit> newest(Stored<Visit> visit) {
        return documents.find(visit.id()).orElseThrow();
    }
}
