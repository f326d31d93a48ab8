package id.sinergi.outbox;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import id.sinergi.standin.MemoryBackend;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A MongoDB behind a real driver: in memory, where it fails on demand before or after it has done what it was asked, or a
 * database of its own on the server that {@code SINERGI_TEST_MONGODB_URI} names.
 */
final class MemoryStore implements AutoCloseable {

    private final Backend backend = new Backend();
    private final MongoServer server = new MongoServer(backend);
    private final boolean given;
    private final String address;
    private final String database = "test-" + UUID.randomUUID();
    private final MongoClient client;
    private boolean away;
    final MongoTemplate mongo;

    /** @param given the address of a server that runs already; null for one in memory */
    private MemoryStore(@Nullable String given) {
        this.given = given != null;
        address = given == null ? server.bindAndGetConnectionString() : given;
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToServerSettings(watch -> watch.heartbeatFrequency(50, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(20, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(2, TimeUnit.SECONDS))
                .build());
        mongo = new MongoTemplate(client, database);
    }

    static MemoryStore open() {
        return new MemoryStore(System.getenv("SINERGI_TEST_MONGODB_URI"));
    }

    /** One in memory whatever the environment says: no other fails on demand. */
    static MemoryStore failingOnDemand() {
        return new MemoryStore(null);
    }

    String address() {
        return address;
    }

    String database() {
        return database;
    }

    MongoCollection<Document> collection() {
        return mongo.getCollection("reports");
    }

    List<Document> events() {
        return collection().find().into(new java.util.ArrayList<>()).stream()
                .flatMap(document -> document.getList("outbox", Document.class).stream())
                .toList();
    }

    /** The next write is refused with that code of MongoDB before anything is done. */
    void failBeforeNextWrite(int code) {
        backend.failBefore = code;
    }

    /** The next write is done, but answered with that code of MongoDB. */
    void failAfterNextWrite(int code) {
        backend.failAfter = code;
    }

    /** Ends the server; the driver finds nobody any more. */
    void goAway() {
        away = true;
        server.shutdownNow();
    }

    @Override
    public void close() {
        if (given) {
            client.getDatabase(database).drop();
        }
        client.close();
        // Ended twice it would wait for ever for connections whose threads are gone.
        if (!given && !away) {
            server.shutdownNow();
        }
    }

    private static final class Backend extends MemoryBackend {

        private volatile int failBefore;
        private volatile int failAfter;

        @Override
        public de.bwaldvogel.mongo.bson.Document handleMessage(MongoMessage message) {
            String command = message.getDocument().keySet().iterator().next();
            boolean write = List.of("insert", "update").contains(command);
            int before = failBefore;
            if (write && before != 0) {
                failBefore = 0;
                throw new MongoServerError(before, "Failed", "on demand, before");
            }
            var answer = super.handleMessage(message);
            int after = failAfter;
            if (write && after != 0) {
                failAfter = 0;
                throw new MongoServerError(after, "Failed", "on demand, after");
            }
            return answer;
        }
    }
}
