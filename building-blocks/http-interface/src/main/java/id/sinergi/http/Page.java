package id.sinergi.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page; null: this is the last one
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    /**
     * Makes a page of entries read with one more than the limit, which tells whether there is a following page.
     *
     * @param position where an entry stands in the list's order
     */
    public static <E, T> Page<T> of(
            List<E> oneMore, int limit, Function<E, Cursor> position, Function<E, T> presentation) {
        boolean more = oneMore.size() > limit;
        List<E> shown = more ? oneMore.subList(0, limit) : oneMore;
        return new Page<>(
                shown.stream().map(presentation).toList(),
                more ? position.apply(shown.getLast()).text() : null);
    }
}
