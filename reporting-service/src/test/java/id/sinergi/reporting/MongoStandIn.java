package id.sinergi.reporting;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;

/** A MongoDB in memory, or a database of its own on the server that {@code SINERGI_TEST_MONGODB_URI} names. */
public final class MongoStandIn implements AutoCloseable {

    private static final String GIVEN = System.getenv("SINERGI_TEST_MONGODB_URI");

    private final MongoServer memory = new MongoServer(new MemoryBackend());
    private final String uri = GIVEN == null ? memory.bindAndGetConnectionString() : GIVEN;
    private final String database = "test-" + UUID.randomUUID();

    public String uri() {
        return uri;
    }

    public String database() {
        return database;
    }

    @Override
    public void close() {
        if (GIVEN == null) {
            memory.shutdownNow();
            return;
        }
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase(database).drop();
        }
    }
}
