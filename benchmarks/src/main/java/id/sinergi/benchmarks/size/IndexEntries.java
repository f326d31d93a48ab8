package id.sinergi.benchmarks.size;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a document adds to indexes, estimated: of each entry the bytes of its keys and eight for where the document is. A
 * mongod leaves out beginnings that neighbouring keys share and so takes less; half-full pages take more.
 */
final class IndexEntries {

    private static final int PLACE = 8;
    private static final int NUMBER = 9;

    private IndexEntries() {}

    /** @param indexes the keys of each, as MongoDB tells them: path → direction */
    static long bytes(Document document, List<Document> indexes) {
        return indexes.stream().mapToLong(index -> ofOne(document, index)).sum();
    }

    /** One entry for each value of the one key that may have several, with all others. */
    private static long ofOne(Document document, Document index) {
        long entries = 1;
        long bytes = 0;
        for (String path : index.keySet()) {
            List<Long> sizes = values(document, path).map(IndexEntries::size).toList();
            long sum = sizes.stream().mapToLong(Long::longValue).sum();
            bytes = bytes * sizes.size() + sum * entries;
            entries *= sizes.size();
        }
        return bytes + entries * PLACE;
    }

    private static Stream<Object> values(@Nullable Object from, String path) {
        if (from instanceof Collection<?> many) {
            return many.isEmpty() ? Stream.of("") : many.stream().flatMap(one -> values(one, path));
        }
        if (path.isEmpty()) {
            return Stream.of(from == null ? "" : from);
        }
        int dot = path.indexOf('.');
        String step = dot < 0 ? path : path.substring(0, dot);
        Object here = from instanceof Document document ? document.get(step) : null;
        return values(here, dot < 0 ? "" : path.substring(dot + 1));
    }

    private static long size(Object value) {
        return value instanceof String text ? text.length() + 2L : NUMBER;
    }
}
