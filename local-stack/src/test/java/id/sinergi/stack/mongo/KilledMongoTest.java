package id.sinergi.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import id.sinergi.stack.ChildJvm;
import id.sinergi.stack.host.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledMongoTest {

    private static final int WRITERS = 8;

    @TempDir
    Path directory;

    private final LoopbackPort port = LoopbackPort.anyFree();
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void keepsEveryAnsweredWriteWhenItsProcessIsKilled() {
        try (ChildJvm mongo = startProcess();
                MongoClient client = MongoClients.create(uri());
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.submit(() -> writeUntilKilled(visits(client)));
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> answered.size() >= 300);
            mongo.kill();
        }

        try (ChildJvm mongo = startProcess();
                MongoClient client = MongoClients.create(uri())) {
            answered.forEach((id, version) ->
                    assertThat(storedVersion(visits(client), id)).as(id).isGreaterThanOrEqualTo(version));
            assertWritesLeftUnansweredCanBeRepeated(visits(client));
        }
    }

    /** Nothing stays half written: each document is found by its id, or can be inserted. */
    private void assertWritesLeftUnansweredCanBeRepeated(MongoCollection<Document> visits) {
        for (int number = 0; number < begun.get(); number++) {
            visits.replaceOne(
                    Filters.eq("_id", "v" + number),
                    new Document("_id", "v" + number).append("version", 9),
                    new ReplaceOptions().upsert(true));
        }
        assertThat(visits.countDocuments(Filters.eq("version", 9))).isEqualTo(begun.get());
        assertThat(visits.countDocuments()).isEqualTo(begun.get());
    }

    private static int storedVersion(MongoCollection<Document> visits, String id) {
        Document found = visits.find(Filters.eq("_id", id)).first();
        return found == null ? 0 : found.getInteger("version");
    }

    private void writeUntilKilled(MongoCollection<Document> visits) {
        try {
            while (true) {
                String id = "v" + begun.getAndIncrement();
                visits.insertOne(new Document("_id", id).append("version", 1));
                answered.put(id, 1);
                visits.updateOne(Filters.eq("_id", id), Updates.set("version", 2));
                answered.put(id, 2);
            }
        } catch (MongoException killed) {
            // The end that this test is about.
        }
    }

    private ChildJvm startProcess() {
        return ChildJvm.serving(MongoProcess.class, String.valueOf(port.number()), directory.toString());
    }

    private String uri() {
        return "mongodb://" + port.address() + "/?serverSelectionTimeoutMS=2000&connectTimeoutMS=2000";
    }

    private static MongoCollection<Document> visits(MongoClient client) {
        return client.getDatabase("visits").getCollection("visits");
    }
}
