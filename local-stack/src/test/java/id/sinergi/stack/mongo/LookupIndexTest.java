package id.sinergi.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import id.sinergi.stack.host.LoopbackPort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds by an index what a look at every document finds. */
class LookupIndexTest {

    @TempDir
    Path directory;

    private EmbeddedMongo mongo;
    private MongoClient client;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.start(directory, LoopbackPort.anyFree());
        client = MongoClients.create(mongo.uri());
        visits().createIndex(Indexes.ascending("status", "on"));
        visits().createIndex(Indexes.ascending("counted.at", "counted.names"));
        visits().createIndex(Indexes.ascending("outbox.at"));
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void findsByOneValueAndBySeveral() {
        report("v1", "HELD", "january");
        report("v2", "PLANNED", "january");

        assertThat(found(Filters.eq("status", "HELD"))).containsExactly("v1");
        assertThat(found(Filters.in("status", "HELD", "PLANNED"))).containsExactlyInAnyOrder("v1", "v2");
        assertThat(found(Filters.and(Filters.eq("status", "PLANNED"), Filters.eq("version", 2))))
                .isEmpty();
        assertThat(found(Filters.eq("status", null))).isEmpty();
        assertThat(found(Filters.ne("status", "HELD"))).containsExactly("v2");
    }

    @Test
    void findsWithinArraysAndByAlternatives() {
        report("v1", "HELD", "january", "year");
        report("v2", "HELD", "february", "year");

        assertThat(found(Filters.eq("counted.at", "year"))).containsExactlyInAnyOrder("v1", "v2");
        assertThat(found(Filters.elemMatch(
                        "counted", Filters.and(Filters.in("at", "january", "march"), Filters.eq("names", "visits")))))
                .containsExactly("v1");
        assertThat(found(Filters.or(Filters.eq("counted.at", "february"), Filters.eq("status", "GONE"))))
                .containsExactly("v2");
        assertThat(found(Filters.or(Filters.eq("counted.at", "february"), Filters.eq("version", 1))))
                .containsExactlyInAnyOrder("v1", "v2");
    }

    @Test
    void followsWhatIsChangedAndDeleted() {
        report("v1", "HELD", "january");
        assertThat(found(Filters.eq("status", "HELD"))).containsExactly("v1");

        visits().updateOne(Filters.eq("_id", "v1"), Updates.set("status", "MERGED"));
        report("v2", "HELD", "january");

        assertThat(found(Filters.eq("status", "HELD"))).containsExactly("v2");
        assertThat(found(Filters.eq("status", "MERGED"))).containsExactly("v1");

        visits().deleteOne(Filters.eq("_id", "v2"));

        assertThat(found(Filters.eq("status", "HELD"))).isEmpty();
    }

    @Test
    void findsWhatLiesInARange() {
        visits().insertOne(new Document("_id", "v1").append("outbox", List.of(new Document("at", 5))));
        visits().insertOne(new Document("_id", "v2").append("outbox", List.of()));

        assertThat(found(Filters.lt("outbox.at", 7))).containsExactly("v1");
        assertThat(found(Filters.lt("outbox.at", 3))).isEmpty();

        visits().updateOne(Filters.eq("_id", "v1"), Updates.set("outbox", List.of()));

        assertThat(found(Filters.lt("outbox.at", 7))).isEmpty();
    }

    private void report(String id, String status, String... months) {
        List<Document> counted = java.util.Arrays.stream(months)
                .map(month -> new Document("at", month).append("names", List.of("visits")))
                .toList();
        visits().insertOne(new Document("_id", id)
                .append("status", status)
                .append("version", 1)
                .append("counted", counted));
    }

    private List<String> found(Bson filter) {
        return visits().find(filter).map(document -> document.getString("_id")).into(new ArrayList<>());
    }

    private MongoCollection<Document> visits() {
        return client.getDatabase("visits").getCollection("visits");
    }
}
