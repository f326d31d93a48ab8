package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import id.sinergi.system.Reconciling;
import id.sinergi.system.Sinergi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Databases of two owners come back from a backup. What is changed then gets numbers that the log has already and does not
 * count, until an operator has them brought in line; what was reported after the backup is listed and can come back.
 */
@ExtendWith(Sinergi.class)
class AnOwnersDatabaseComesBackOlderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HOST = "lapas-kelas-iib-tual";
    private static final String MONTH = "2024-09";
    private static final String DEPOSIT = "/api/v1/state-revenue/" + HOST + "/" + MONTH;

    @Test
    void whatTheOwnersSayCountsAgain() {
        Told kept = visit(3);
        Told renewed = visit(12);
        JsonNode deposit = deposit(500_000, "");
        Office.awaitFacility(HOST, MONTH, "visitsHosted", 2);
        Map<String, List<Document>> backup = Map.of(
                "visits", copied("visits", "visits", kept.id(), renewed.id()),
                "state-revenue",
                        copied("programmes", "state-revenue", deposit.path("id").asString()));

        Told lost = visit(21);
        Office.command(kept, "withdrawal", "{\"reason\":\"entered for another facility\"}");
        Office.command(renewed, "withdrawal", "{\"reason\":\"entered twice\"}");
        deposit(750_000, "\"1\"");
        deposit(800_000, "\"2\"");
        Office.awaitFacility(HOST, MONTH, "visitsHosted", 1);
        Office.awaitFacility(HOST, MONTH, "stateRevenueRupiah", 800_000);
        putBack("visits", "visits", backup.get("visits"), lost.id());
        putBack("programmes", "state-revenue", backup.get("state-revenue"), "");

        deposit(600_000, "\"1\"");
        Sinergi.running().awaitCounted();
        assertThat(Office.facility(HOST, MONTH)
                        .path("measures")
                        .path("stateRevenueRupiah")
                        .asLong())
                .as("frozen")
                .isEqualTo(800_000);

        begin(SinergiService.VISIT_SERVICE, "\"bringBack\":false");
        begin(SinergiService.TRAINING_SERVICE, "\"bringBack\":false");
        Sinergi.running().killServices();
        Sinergi.running().startServices();
        Map<String, JsonNode> visits = resync(SinergiService.VISIT_SERVICE, "\"bringBack\":false");
        resync(SinergiService.TRAINING_SERVICE, "\"bringBack\":false");

        assertThat(visits).containsKey(lost.id());
        JsonNode onlyInTheLog = visits.get(lost.id());
        assertThat(onlyInTheLog.path("kind").asString()).isEqualTo("MISSING");
        assertThat(onlyInTheLog.path("outcome").asString()).isEqualTo("NOTHING");
        assertThat(onlyInTheLog.path("published").asLong()).isEqualTo(1);
        assertThat(onlyInTheLog.path("facilities").toString())
                .isEqualTo("[\"" + HOST + "\",\"rutan-kelas-iib-masohi\"]");
        assertThat(onlyInTheLog.path("title").asString()).contains(MONTH + "-21");
        Office.awaitFacility(HOST, MONTH, "visitsHosted", 3);
        Office.awaitFacility(HOST, MONTH, "stateRevenueRupiah", 600_000);
        assertThat(Office.history(kept))
                .extracting(entry -> entry.path("version").asLong() + " "
                        + entry.path("reason").asString(""))
                .containsExactly(
                        "1 ", "2 from the log, which does not keep whose doing it was", "3 restored: tried in a test");

        Office.command(Office.read(kept), "withdrawal", "{\"reason\":\"entered for another facility\"}");
        deposit(
                650_000,
                "\"" + Http.get(SinergiService.TRAINING_SERVICE, DEPOSIT).path("version") + "\"");
        Office.awaitFacility(HOST, MONTH, "visitsHosted", 2);
        Office.awaitFacility(HOST, MONTH, "stateRevenueRupiah", 650_000);

        resync(SinergiService.VISIT_SERVICE, "\"bringBack\":true,\"records\":[\"" + lost.id() + "\"]");
        assertThat(Office.read(lost).body().path("on").asString()).isEqualTo(MONTH + "-21");
        Office.command(Office.read(lost), "withdrawal", "{\"reason\":\"it did not take place\"}");
        Office.awaitFacility(HOST, MONTH, "visitsHosted", 1);
        assertThat(reconciled()).as("differences").noneMatch(what -> what.endsWith(HOST));
    }

    @Test
    void whatTheLogSaysComesBackWithWhatFollowsFromIt() {
        Told survivor = visit(4, "rutan-kelas-iib-jepara", "lapas-kelas-iii-saumlaki");
        Map<String, List<Document>> backup = Map.of("visits", copied("visits", "visits", survivor.id()));
        Told absorbed = visit(5, "rutan-kelas-iib-jepara", "lapas-kelas-iii-saumlaki");
        Office.command(absorbed, "same-as", "{\"visit\":\"" + survivor.id() + "\"}");
        Told other = visit(4, "rutan-kelas-iib-jepara", "lapas-kelas-iii-saumlaki");
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                Office.read(survivor).body().path("version").asLong())
                        .isEqualTo(2));
        Told joined = Office.read(survivor);
        Sinergi.running().awaitCounted();
        putBack("visits", "visits", backup.get("visits"), absorbed.id(), other.id());
        remove("visits", "visit-neighbours", "saumlaki");

        resync(
                SinergiService.VISIT_SERVICE,
                "\"bringBack\":true,\"records\":[\"%s\",\"%s\",\"%s\"]"
                        .formatted(survivor.id(), absorbed.id(), other.id()));

        assertThat(Office.read(survivor).body()).isEqualTo(joined.body());
        assertThat(Office.read(absorbed).body().path("mergedInto").asString()).isEqualTo(survivor.id());
        assertThat(Http.get(SinergiService.VISIT_SERVICE, "/api/v1/visits/" + survivor.id() + "/duplicate-candidates")
                        .toString())
                .contains(other.id());
    }

    private static Told visit(int day) {
        return visit(day, "rutan-kelas-iib-masohi", HOST);
    }

    private static Told visit(int day, String visitor, String host) {
        return Office.report("visits", """
                {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY"],"on":"%s-%02d",
                 "hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}]}""".formatted(MONTH, day, host, visitor));
    }

    private static JsonNode deposit(long rupiah, String ifMatch) {
        String[] headers = ifMatch.isEmpty() ? new String[0] : new String[] {"If-Match", ifMatch};
        Http.Answer answer = Http.send(
                SinergiService.TRAINING_SERVICE,
                "PUT",
                DEPOSIT,
                "application/json",
                "{\"rupiah\":" + rupiah + (ifMatch.isEmpty() ? "" : ",\"reason\":\"counted anew\"") + "}",
                headers);
        assertThat(answer.status()).as("%s", answer).isBetween(200, 201);
        return answer.body();
    }

    private static String begin(SinergiService service, String members) {
        Http.Answer answer = Http.send(
                service,
                "POST",
                "/api/v1/resync",
                "application/json",
                "{\"afterRestore\":true,\"reason\":\"tried in a test\"," + members + "}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    /** Waits for the end of one, and answers what it found. */
    private static Map<String, JsonNode> resync(SinergiService service, String members) {
        String id = begin(service, members);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Http.get(service, "/api/v1/resync/" + id)
                                .path("state")
                                .asString())
                        .isEqualTo("DONE"));
        return findings(service, id);
    }

    private static Map<String, JsonNode> findings(SinergiService service, String run) {
        return Http.get(service, "/api/v1/resync/findings?limit=200&run=" + run)
                .path("items")
                .valueStream()
                .collect(java.util.stream.Collectors.toMap(
                        finding -> finding.path("id").asString(), Function.identity()));
    }

    private static List<String> reconciled() {
        return Reconciling.once()
                .path("differences")
                .valueStream()
                .map(difference -> difference.path("what").asString())
                .toList();
    }

    private static List<Document> copied(String database, String collection, String... ids) {
        return in(
                database,
                collection,
                documents -> documents.find(Filters.in("_id", ids)).into(new java.util.ArrayList<>()));
    }

    private static void putBack(String database, String collection, List<Document> backup, String... reportedSince) {
        in(database, collection, documents -> {
            backup.forEach(document -> documents.deleteOne(Filters.eq("_id", document.get("_id"))));
            documents.deleteMany(Filters.in("_id", reportedSince));
            return documents.insertMany(backup);
        });
    }

    private static void remove(String database, String collection, String place) {
        in(database, collection, documents -> documents.deleteMany(Filters.regex("_id", place)));
    }

    private static <T> T in(String database, String collection, Function<MongoCollection<Document>, T> access) {
        var address = new ConnectionString(Sinergi.running().mongoAddress(database));
        try (MongoClient client = MongoClients.create(address)) {
            return access.apply(
                    client.getDatabase(String.valueOf(address.getDatabase())).getCollection(collection));
        }
    }
}
