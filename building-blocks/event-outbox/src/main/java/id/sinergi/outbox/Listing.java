package id.sinergi.outbox;

import id.sinergi.report.PartialDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How lists find an activity: derived from its state and written with it.
 *
 * @param occurred when it happened; null: undated, listed last
 * @param keys the values by which each filter finds it, for example {@code facility → [lapas-…, rutan-…]}
 * @param reporter the facility (by id) or regional office (by name) whose report it is: who may change it; null: an operator
 */
public record Listing(
        @Nullable PartialDate occurred,
        Map<String, Collection<String>> keys,
        @Nullable String reporter) {

    /** Where the order and the dates are kept, beside the keys. */
    private static final Set<String> TAKEN = Set.of("sort", "first", "last", "reporter");

    /** Of something that nobody but an operator and the service itself changes. */
    public Listing(@Nullable PartialDate occurred, Map<String, Collection<String>> keys) {
        this(occurred, keys, null);
    }

    public Listing {
        if (!Collections.disjoint(keys.keySet(), TAKEN)) {
            throw new IllegalArgumentException("the names " + TAKEN + " are taken, choose another for a filter");
        }
    }
}
