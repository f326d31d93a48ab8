package id.sinergi.stack.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** A database whose collections are {@link IdFirstCollection}s, on the same maps of the file as the stand-in's own. */
final class IdFirstDatabase extends H2Database {

    private final MVStore store;

    IdFirstDatabase(String name, MVStore store, CursorRegistry cursors) {
        // First: the collections of an existing file are opened by the constructor called next.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new LookupIndex(name, keys, sparse);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String namespace = getFullCollectionNamespace(name);
        return new IdFirstCollection(
                this,
                name,
                options,
                store.openMap("databases." + namespace),
                store.openMap("meta." + namespace),
                cursorRegistry);
    }
}
