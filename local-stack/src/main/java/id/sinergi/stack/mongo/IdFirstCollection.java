package id.sinergi.stack.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * Looks a document up by its id also where a query asks for more, as every guarded write does, and by the first key of a
 * secondary index: the stand-in uses its index for a query of nothing but the id, and reads the whole collection for any
 * other.
 */
final class IdFirstCollection extends H2Collection {

    private static final String ID = "_id";

    IdFirstCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    protected synchronized QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        for (Document byId : idsOf(query).toList()) {
            Optional<Index<Object>> index = getIndexes().stream()
                    .filter(candidate -> candidate.canHandle(byId))
                    .findFirst();
            if (index.isPresent()) {
                // The documents found are held against the whole query.
                return matchDocuments(query, index.get().getPositions(byId), order, skip, limit, batchSize, fields);
            }
        }
        Optional<Set<Object>> candidates = new Candidates(this::indexOf).of(query);
        if (candidates.isPresent()) {
            List<Object> there = candidates.get().stream()
                    .filter(position -> getDocument(position) != null)
                    .toList();
            return matchDocuments(query, there, order, skip, limit, batchSize, fields);
        }
        return super.queryDocuments(query, order, skip, limit, batchSize, fields);
    }

    /** One that begins with that path, with everything in it. */
    private Optional<LookupIndex> indexOf(String path) {
        Optional<LookupIndex> index = getIndexes().stream()
                .filter(LookupIndex.class::isInstance)
                .map(LookupIndex.class::cast)
                .filter(candidate -> candidate.path().equals(path))
                .findFirst();
        index.filter(found -> !found.isBuilt()).ifPresent(this::build);
        return index;
    }

    private void build(LookupIndex index) {
        index.build();
        streamAllDocumentsWithPosition().forEach(document -> index.add(document.getDocument(), document.getPosition()));
    }

    /** One at a time with writes, which go through the list of indexes: services declare theirs while others report. */
    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
    }

    /** The conditions on the id that all documents of the result meet. */
    private static Stream<Document> idsOf(Document query) {
        Stream<?> all = query.get("$and") instanceof Collection<?> conditions ? conditions.stream() : Stream.empty();
        return Stream.concat(Stream.of(query), all)
                .filter(Document.class::isInstance)
                .map(condition -> ((Document) condition).get(ID))
                .filter(Objects::nonNull)
                .map(id -> new Document(ID, id));
    }
}
