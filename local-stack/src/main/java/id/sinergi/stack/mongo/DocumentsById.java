package id.sinergi.stack.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that also finds by id what is asked for by id and something else, as every guarded write does; the server's
 * own index serves queries by id alone and scans the whole collection for any other.
 */
final class DocumentsById extends H2Collection {

    DocumentsById(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        String id = "_id".equals(getIdField()) ? idIn(query) : null;
        return id == null
                ? super.matchDocuments(query, orderBy, skip, limit, batchSize, fields)
                : matchDocumentsFromStream(
                        Stream.ofNullable(getDocument(id)), query, orderBy, skip, limit, batchSize, fields);
    }

    /** The id without which no document matches; null where there is none. */
    private static @Nullable String idIn(Document query) {
        if (query.get("_id") instanceof String id) {
            return id;
        }
        return query.get("$and") instanceof Collection<?> all
                ? all.stream()
                        .map(one -> one instanceof Document part ? idIn(part) : null)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
