package id.sinergi.stack.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which documents a query may find, as far as indexes say: the fewest that any of its conditions leaves. */
final class Candidates {

    private static final Set<String> RANGES = Set.of("$gt", "$gte", "$lt", "$lte");

    private final Function<String, Optional<LookupIndex>> indexes;

    /** @param indexes by the path of their first key */
    Candidates(Function<String, Optional<LookupIndex>> indexes) {
        this.indexes = indexes;
    }

    /** Their positions; empty where no index says. */
    Optional<Set<Object>> of(Document query) {
        return within("", query);
    }

    private Optional<Set<Object>> within(String prefix, Document query) {
        return query.entrySet().stream()
                .flatMap(condition -> one(prefix, condition).stream())
                .min(Comparator.comparingInt(Set::size));
    }

    private Optional<Set<Object>> one(String prefix, Map.Entry<String, Object> condition) {
        Object asked = condition.getValue();
        return switch (condition.getKey()) {
            case "$and" -> each(prefix, asked).flatMap(Optional::stream).min(Comparator.comparingInt(Set::size));
            case "$or" -> union(each(prefix, asked).toList());
            case String operator when operator.startsWith("$") -> Optional.empty();
            case String field -> at(prefix + field, asked);
        };
    }

    private Stream<Optional<Set<Object>>> each(String prefix, @Nullable Object conditions) {
        return conditions instanceof Collection<?> all
                ? all.stream().map(each -> each instanceof Document query ? within(prefix, query) : Optional.empty())
                : Stream.of(Optional.empty());
    }

    private static Optional<Set<Object>> union(List<Optional<Set<Object>>> alternatives) {
        var all = new HashSet<>();
        for (Optional<Set<Object>> alternative : alternatives) {
            if (alternative.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(alternative.get());
        }
        return Optional.of(all);
    }

    private Optional<Set<Object>> at(String path, @Nullable Object asked) {
        if (asked instanceof Document operators && operators.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            return operators.entrySet().stream()
                    .flatMap(operator -> by(path, operator.getKey(), operator.getValue()).stream())
                    .min(Comparator.comparingInt(Set::size));
        }
        return having(path, asked == null ? List.of() : List.of(asked));
    }

    private Optional<Set<Object>> by(String path, String operator, @Nullable Object asked) {
        return switch (operator) {
            case "$eq" -> having(path, asked == null ? List.of() : List.of(asked));
            case "$in" -> asked instanceof Collection<?> values ? having(path, values) : Optional.empty();
            case "$elemMatch" -> asked instanceof Document query ? within(path + ".", query) : Optional.empty();
            default -> RANGES.contains(operator) ? indexes.apply(path).map(LookupIndex::present) : Optional.empty();
        };
    }

    /** Of texts alone: numbers are equal though their types are not, and null asks for what is missing, too. */
    private Optional<Set<Object>> having(String path, Collection<?> values) {
        return !values.isEmpty() && values.stream().allMatch(String.class::isInstance)
                ? indexes.apply(path).map(index -> index.having(values))
                : Optional.empty();
    }
}
