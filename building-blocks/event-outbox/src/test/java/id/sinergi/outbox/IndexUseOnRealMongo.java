package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import id.sinergi.http.Cursor;
import id.sinergi.report.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a real MongoDB does for the queries that this module really sends; one in memory searches without indexes. */
class IndexUseOnRealMongo {

    private static final List<String> SHAPE_OF_A_QUERY = List.of("find", "filter", "sort", "projection", "limit");

    private final Situation here = new Situation();
    private final List<Document> queries = new CopyOnWriteArrayList<>();
    private MongoClient client;
    private OutboxDocuments<Report> documents;
    private Outboxes outboxes;

    @BeforeEach
    void listen() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(here.store.address()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        note(event.getCommand());
                    }
                })
                .build());
        var mongo = new MongoTemplate(client, here.store.database());
        documents = new OutboxDocuments<>(
                new GuardedCollection("reports", mongo),
                new DocumentShape<>(Report.class, Situation.JSON),
                new Guard(Region.LISTED),
                here.relay,
                here.acceptance,
                here.clock);
        outboxes = new Outboxes(() -> mongo.getCollection("reports"));
        outboxes.createIndexes();
    }

    @AfterEach
    void end() {
        client.close();
        here.close();
    }

    @Test
    void listsSweepsAndReadsByIdUseAnIndex() {
        UUID id = here.created("visit").stored().id();
        Instant moment = here.clock.instant();
        PartialDate day = PartialDate.of((Object) "2025-11-28");

        documents.find(id);
        documents.findAll(List.of(id, UUID.randomUUID()));
        outboxes.writtenBefore(moment).close();
        documents.list(new ListQuery(Map.of(), null, null, null, null, null, 50));
        documents.list(new ListQuery(Map.of(), null, null, true, null, null, 50));
        documents.list(new ListQuery(Map.of(), null, null, null, moment, null, 50));
        documents.list(new ListQuery(Map.of(), day, day, null, null, null, 50));
        documents.list(new ListQuery(Map.of(), null, null, null, null, new Cursor("2025-11-28", id.toString()), 50));
        for (String key : List.of("facility", "regionalOffice", "occasion")) {
            documents.list(new ListQuery(Map.of(key, "one"), null, null, null, null, null, 50));
        }

        assertThat(queries)
                .hasSize(11)
                .allSatisfy(query -> assertThat(planOf(query))
                        .as(query.toJson())
                        .containsAnyOf("IXSCAN", "IDHACK")
                        .doesNotContain("COLLSCAN"));
    }

    private void note(BsonDocument command) {
        if (command.containsKey("find")) {
            Document query = Document.parse(command.toJson());
            query.keySet().retainAll(SHAPE_OF_A_QUERY);
            queries.add(query);
        }
    }

    private String planOf(Document query) {
        return here.store
                .mongo
                .getDb()
                .runCommand(new Document("explain", query).append("verbosity", "queryPlanner"))
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }
}
