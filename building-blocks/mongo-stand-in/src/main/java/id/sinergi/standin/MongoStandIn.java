package id.sinergi.standin;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A MongoDB in memory on a free port, or a database of its own on the server that {@code SINERGI_TEST_MONGODB_URI} names. */
public final class MongoStandIn implements AutoCloseable {

    private static final @Nullable String GIVEN = System.getenv("SINERGI_TEST_MONGODB_URI");

    private final MongoServer memory = new MongoServer(new MemoryBackend());
    private final String uri = GIVEN == null ? memory.bindAndGetConnectionString() : GIVEN;
    private final String database = "test-" + UUID.randomUUID();

    /** Where clients connect to. */
    public String uri() {
        return uri;
    }

    /** The name of the database that is this stand-in's own. */
    public String database() {
        return database;
    }

    /** Ends the server in memory, or drops the database on one that lives on. */
    @Override
    public void close() {
        if (GIVEN == null) {
            memory.shutdownNow();
            return;
        }
        try (MongoClient client = MongoClients.create(GIVEN)) {
            client.getDatabase(database).drop();
        }
    }
}
