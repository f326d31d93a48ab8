package id.sinergi.benchmarks.size;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import id.sinergi.benchmarks.rig.Waiting;
import id.sinergi.reporting.counting.TotalKey;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;

/** The generation that is served. */
final class Served {

    private final MongoClient mongo;
    private final URI generations;
    private final String token;

    /** @param token of an operator */
    Served(MongoClient mongo, String reportingService, String token) {
        this.mongo = mongo;
        this.generations = URI.create(reportingService + "/api/v1/generations");
        this.token = token;
    }

    /** The totals of months of two years, by what they are of. */
    SortedMap<String, Kept> totals(int firstYear) {
        var found = new TreeMap<String, Kept>();
        for (Document total : collection("totals_" + name()).find()) {
            TotalKey key = TotalKey.parse(total.getString("_id"));
            String bucket = key.bucket().text();
            if (bucket.startsWith(firstYear + "-") || bucket.startsWith(firstYear + 1 + "-")) {
                found.merge(
                        key.kind() + " of " + key.scope().kind(), new Kept(1, total.getString("total")), Kept::plus);
            }
        }
        return found;
    }

    /** Has everything counted anew and waits until that is served; answers the seconds. What was replaced is gone then, too. */
    double rebuild() {
        String before = name();
        long began = System.nanoTime();
        ask();
        Waiting.until("the new generation", () -> !name().equals(before));
        double seconds = (System.nanoTime() - began) / 1e9;
        Waiting.until(
                "the old one's end",
                () -> collection("generations")
                                .countDocuments(Filters.and(Filters.eq("_id", before), Filters.exists("removedAt")))
                        == 1);
        return seconds;
    }

    private String name() {
        return Objects.requireNonNull(collection("generations")
                        .find(Filters.eq("_id", "current"))
                        .first())
                .getString("generation");
    }

    private MongoCollection<Document> collection(String name) {
        return mongo.getDatabase("reporting").getCollection(name);
    }

    private void ask() {
        HttpRequest request = HttpRequest.newBuilder(generations)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"measured\"}"))
                .build();
        try (Client client = new Client()) {
            client.body(request, 202);
        }
    }
}
