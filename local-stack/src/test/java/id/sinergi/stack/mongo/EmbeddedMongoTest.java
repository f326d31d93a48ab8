package id.sinergi.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.health.MongoHealthIndicator;

class EmbeddedMongoTest {

    @TempDir
    Path directory;

    private final LoopbackPort port = LoopbackPort.anyFree();
    private EmbeddedMongo mongo;
    private MongoClient client;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.start(directory, port);
        client = MongoClients.create(mongo.uri());
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void isHealthyForSpring() {
        assertThat(new MongoHealthIndicator(client).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void answersHello() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello).containsEntry("isWritablePrimary", true).containsEntry("ok", 1.0);
    }

    @Test
    void keepsDocumentsAcrossARestart() {
        visits().insertOne(new Document("_id", "v1").append("status", "HELD"));
        stop();

        start();

        assertThat(visits().find(Filters.eq("_id", "v1")).first()).containsEntry("status", "HELD");
    }

    @Test
    void updatesOnlyTheExpectedVersion() {
        visits().insertOne(new Document("_id", "v1").append("version", 1));

        assertThat(raised(1)).isOne();
        assertThat(raised(1)).isZero();
    }

    @Test
    void findsByIdAmongOtherConditions() {
        visits().insertMany(List.of(
                new Document("_id", "v1").append("version", 1), new Document("_id", "v2").append("version", 2)));

        assertThat(visits().countDocuments(new Document("_id", "v1").append("version", 1)))
                .isOne();
        assertThat(visits().countDocuments(new Document("_id", "v1").append("version", 2)))
                .isZero();
        assertThat(visits().find(Filters.and(Filters.in("_id", "v1", "v2", "v3"), Filters.gt("version", 1))))
                .extracting(visit -> visit.getString("_id"))
                .containsExactly("v2");
        assertThat(visits().find(Filters.and(Filters.gt("_id", "v1"), Filters.gt("version", 1))))
                .hasSize(1);
    }

    @Test
    void refusesAGuardedUpsertOfWhatIsNewerAlready() {
        visits().insertOne(new Document("_id", "v1").append("offset", 7));

        assertThatThrownBy(() -> visits().updateOne(
                                Filters.and(Filters.eq("_id", "v1"), Filters.lte("offset", 6)),
                                Updates.set("offset", 6),
                                new UpdateOptions().upsert(true)))
                .hasMessageContaining("E11000");
    }

    @Test
    void keepsWhatABatchWroteBeforeItsRefusedDocument() {
        List<Document> batch = List.of(new Document("_id", "v1"), new Document("_id", "v1"));

        assertThatThrownBy(() -> visits().insertMany(batch)).isInstanceOf(MongoBulkWriteException.class);

        assertThat(visits().countDocuments()).isOne();
    }

    @Test
    void refusesDataThatAnotherServerHasOpen() {
        assertThatThrownBy(() -> EmbeddedMongo.start(directory, LoopbackPort.anyFree()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void refusesATakenPort() {
        assertThatThrownBy(() -> EmbeddedMongo.start(directory.resolve("second"), port))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Port %d (MongoDB) is taken".formatted(port.number()));
    }

    private long raised(int version) {
        return visits().updateOne(
                        Filters.and(Filters.eq("_id", "v1"), Filters.eq("version", version)),
                        Updates.set("version", version + 1))
                .getModifiedCount();
    }

    private MongoCollection<Document> visits() {
        return client.getDatabase("visits").getCollection("visits");
    }
}
