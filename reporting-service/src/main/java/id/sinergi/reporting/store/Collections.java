package id.sinergi.reporting.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The collections of generations, each with its indexes before it is first written. */
final class Collections {

    private final MongoOperations mongo;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    Collections(MongoOperations mongo) {
        this.mongo = mongo;
    }

    MongoCollection<Document> toRead(String name) {
        return mongo.getCollection(name);
    }

    /** Durable: the offsets behind a write are committed as soon as it returns. */
    MongoCollection<Document> toWrite(String name, List<IndexModel> indexes) {
        MongoCollection<Document> collection =
                mongo.getCollection(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        if (!indexes.isEmpty() && !indexed.contains(name)) {
            collection.createIndexes(indexes);
            indexed.add(name);
        }
        return collection;
    }
}
