package id.sinergi.system.violations;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import org.bson.Document;

/** Breaks: names, time from a Clock, nothing writes a document as a whole, no entity maps the outbox. */
class SomethingHelper {

    private final Object outbox = Instant.now();

    void replace(MongoCollection<Document> documents) {
        documents.replaceOne(Filters.eq("_id", 1), new Document("outbox", outbox));
    }
}
