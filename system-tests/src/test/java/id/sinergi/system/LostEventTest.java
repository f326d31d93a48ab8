package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.sinergi.stack.SinergiService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What somebody took out of an owner's outbox before it was published is missed by reconciliation, and counted then. */
@ExtendWith(Sinergi.class)
class LostEventTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String HOST = "lapas-kelas-iib-atambua";
    private static final String VISITOR = "lapas-kelas-iib-nunukan";
    private static final String DEPOSIT = "/api/v1/state-revenue/" + HOST + "/2024-03";

    @Test
    void reconciliationHasItAnnouncedAgain() {
        report(LocalDate.of(2024, 3, 1));
        await("visitsHosted", 1);

        Sinergi.running().killKafka();
        String visit = report(LocalDate.of(2024, 3, 20));
        String deposit = deposit();
        // A producer that lives on would deliver what it still holds.
        Sinergi.running().killServices();
        empty("visits", "visits", visit);
        empty("programmes", "state-revenue", deposit);
        Sinergi.running().startKafka();
        Sinergi.running().startServices();
        Sinergi.running().awaitCounted();
        assertThat(measures().path("visitsHosted").asLong()).isEqualTo(1);
        assertThat(measures().path("stateRevenueRupiah").asLong()).isZero();

        JsonNode found = Reconciling.once();

        assertThat(found.path("differences"))
                .as("%s", found)
                .extracting(difference -> difference.path("kind").asString() + " "
                        + difference.path("what").asString())
                .contains("OWNER VISIT " + HOST, "OWNER VISIT " + VISITOR, "OWNER PROGRAMME " + HOST);
        assertThat(found.path("owners")).hasSize(3);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> differences() == found.path("differing").asDouble());
        await("visitsHosted", 2);
        await("stateRevenueRupiah", 750_000);
        assertThat(opened("visitsHosted")).contains(visit);
        assertThat(opened("stateRevenueRupiah")).containsExactly(deposit);
        Sinergi.running().awaitCounted();
        JsonNode after = Reconciling.once();
        assertThat(after.path("differing").asInt()).as("%s", after).isZero();
    }

    private static String report(LocalDate on) {
        Http.Answer answer = Http.post(
                SinergiService.VISIT_SERVICE,
                "/api/v1/visits",
                Reports.heldVisit(HOST, VISITOR, on),
                UUID.randomUUID());
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static String deposit() {
        Http.Answer answer =
                Http.send(SinergiService.TRAINING_SERVICE, "PUT", DEPOSIT, "application/json", "{\"rupiah\":750000}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static void empty(String database, String collection, String id) {
        var address = new ConnectionString(Sinergi.running().mongoAddress(database));
        try (MongoClient client = MongoClients.create(address)) {
            long emptied = client.getDatabase(address.getDatabase())
                    .getCollection(collection)
                    .updateOne(
                            Filters.and(Filters.eq("_id", id), Filters.exists("outbox.0")),
                            Updates.set("outbox", List.<Document>of()))
                    .getModifiedCount();
            assertThat(emptied).as(collection + " " + id).isEqualTo(1);
        }
    }

    private static double differences() {
        return Http.actuator(SinergiService.REPORTING_SERVICE, "metrics/sinergi.reconciliation.differences")
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    private static void await(String measure, long expected) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(measures().path(measure).asLong())
                        .as(measure)
                        .isEqualTo(expected));
    }

    private static JsonNode measures() {
        return dashboard().path("measures");
    }

    private static List<String> opened(String measure) {
        return Http.get(
                        SinergiService.REPORTING_SERVICE,
                        dashboard().path("links").path(measure).asString())
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static JsonNode dashboard() {
        return Http.get(SinergiService.REPORTING_SERVICE, "/api/v1/dashboards/facilities/" + HOST + "?period=2024-03");
    }
}
