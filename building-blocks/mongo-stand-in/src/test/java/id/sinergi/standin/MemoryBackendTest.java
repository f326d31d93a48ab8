package id.sinergi.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MemoryBackendTest {

    @Test
    void takesDocumentsWhileIndexesAreDeclared() {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            for (int round = 0; round < 20; round++) {
                MongoCollection<Document> reports = client.getDatabase("a").getCollection("reports" + round);
                List<IndexModel> indexes = IntStream.range(0, 50)
                        .mapToObj(field -> new IndexModel(Indexes.ascending("field" + field)))
                        .toList();
                CompletableFuture<?> declared = CompletableFuture.runAsync(() -> reports.createIndexes(indexes));
                IntStream.range(0, 50).forEach(id -> reports.insertOne(new Document("_id", id)));
                declared.join();

                assertThat(reports.countDocuments()).isEqualTo(50);
            }
        } finally {
            server.shutdownNow();
        }
    }
}
