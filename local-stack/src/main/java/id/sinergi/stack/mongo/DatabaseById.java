package id.sinergi.stack.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVStore;

/** A database whose collections are {@link DocumentsById}, in the same maps of the file as the server's own. */
final class DatabaseById extends H2Database {

    private final MVStore store;

    DatabaseById(String name, MVStore store, CursorRegistry cursors) {
        // First, since the inherited constructor opens collections already.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String fullName = getFullCollectionNamespace(name);
        return new DocumentsById(
                this,
                name,
                options,
                store.openMap("databases." + fullName),
                store.openMap("meta." + fullName),
                cursorRegistry);
    }
}
