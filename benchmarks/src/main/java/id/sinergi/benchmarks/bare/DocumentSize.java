package id.sinergi.benchmarks.bare;

import com.mongodb.client.MongoClient;
import id.sinergi.benchmarks.reports.HttpReports;
import id.sinergi.benchmarks.reports.Spread;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Objects;
import org.bson.RawBsonDocument;

/** How large the document is that a report becomes. */
public final class DocumentSize {

    private DocumentSize() {}

    /**
     * Posts a visit and answers the bytes of what MongoDB keeps of it.
     *
     * @param token of an operator
     */
    public static int ofAVisit(String visitService, String token, MongoClient mongo) throws IOException {
        String report = HttpReports.heldVisit(new Spread(LocalDate.of(2018, 1, 1), 365).meeting(0));
        HttpRequest request = HttpRequest.newBuilder(URI.create(visitService + "/api/v1/visits"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(report))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("the visit was answered " + answer.statusCode() + ": " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(mongo.getDatabase("visits")
                        .getCollection("visits", RawBsonDocument.class)
                        .find()
                        .first())
                .getByteBuffer()
                .remaining();
    }
}
