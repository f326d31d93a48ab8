package id.sinergi.stack.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows in memory which documents have which value at the first key of an index: the stand-in accepts indexes and keeps
 * none. It finds candidates, which are then held against the whole query, so that one too many does no harm. Built when it
 * is first asked; guarded by its collection.
 */
final class LookupIndex extends Index<Object> {

    private @Nullable Map<Object, Set<Object>> positions;

    LookupIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    String path() {
        return getKeys().getFirst().getKey();
    }

    boolean isBuilt() {
        return positions != null;
    }

    /** From then on it follows what is written. */
    void build() {
        positions = new HashMap<>();
    }

    /** Those that have one of these values. */
    Set<Object> having(Collection<?> values) {
        var found = new HashSet<>();
        if (positions != null) {
            for (Object value : values) {
                found.addAll(positions.getOrDefault(value, Set.of()));
            }
        }
        return found;
    }

    /** Those that have any value. */
    Set<Object> present() {
        return positions == null ? Set.of() : having(positions.keySet());
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        add(document, position);
    }

    void add(Document document, Object position) {
        if (positions != null) {
            Map<Object, Set<Object>> built = positions;
            values(document, path())
                    .forEach(value ->
                            built.computeIfAbsent(value, _ -> new HashSet<>(2)).add(position));
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        forget(before, position);
        add(after, position);
    }

    @Override
    public Object remove(Document document) {
        // As the collection places it.
        Object position = Missing.ofNullable(document.get("_id"));
        forget(document, position);
        return position;
    }

    private void forget(Document document, Object position) {
        if (positions != null) {
            Map<Object, Set<Object>> built = positions;
            values(document, path())
                    .forEach(value -> built.computeIfPresent(value, (_, those) -> {
                        those.remove(position);
                        return those.isEmpty() ? null : those;
                    }));
        }
    }

    /** What stands there, in arrays, too. */
    private static Stream<Object> values(@Nullable Object part, String path) {
        return switch (part) {
            case Collection<?> entries -> entries.stream().flatMap(entry -> values(entry, path));
            case Document document -> {
                int dot = path.indexOf('.');
                yield path.isEmpty()
                        ? Stream.of((Object) document)
                        : dot < 0
                                ? values(document.get(path), "")
                                : values(document.get(path.substring(0, dot)), path.substring(dot + 1));
            }
            case null -> Stream.empty();
            default -> path.isEmpty() && !(part instanceof Missing) ? Stream.of(part) : Stream.empty();
        };
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return List.of();
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    /** Never: an empty one would be filled at once, and most are not asked. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return 0;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        positions = null;
    }
}
