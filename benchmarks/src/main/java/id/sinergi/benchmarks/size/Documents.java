package id.sinergi.benchmarks.size;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * What a collection holds.
 *
 * @param bytes of its documents as BSON
 * @param compressed an estimate: the same in blocks of 32 KiB by Snappy, as a mongod keeps them unless told otherwise
 * @param indexes an estimate: {@link IndexEntries}
 */
record Documents(long count, long bytes, long compressed, long indexes) {

    private static final List<String> DATABASES = List.of("visits", "agreements", "programmes", "reporting");

    /** All collections of all services that hold anything, by {@code database.collection} without a generation's number. */
    static SortedMap<String, Documents> in(MongoClient mongo) {
        var found = new TreeMap<String, Documents>();
        for (String name : DATABASES) {
            MongoDatabase database = mongo.getDatabase(name);
            for (String collection : database.listCollectionNames()) {
                Documents documents = of(database.getCollection(collection, RawBsonDocument.class));
                if (documents.count > 0) {
                    found.put(name + "." + collection.replaceFirst("_g\\d+$", ""), documents);
                }
            }
        }
        return found;
    }

    private static Documents of(MongoCollection<RawBsonDocument> collection) {
        List<Document> keys = new ArrayList<>();
        collection.listIndexes().forEach(index -> keys.add(index.get("key", Document.class)));
        var blocks = new Blocks();
        var codec = new DocumentCodec();
        long count = 0;
        long bytes = 0;
        long indexes = 0;
        for (RawBsonDocument document : collection.find().batchSize(500)) {
            byte[] content = new byte[document.getByteBuffer().remaining()];
            document.getByteBuffer().get(content);
            blocks.add(content);
            indexes += IndexEntries.bytes(document.decode(codec), keys);
            bytes += content.length;
            count++;
        }
        return new Documents(count, bytes, blocks.compressed(), indexes);
    }
}
