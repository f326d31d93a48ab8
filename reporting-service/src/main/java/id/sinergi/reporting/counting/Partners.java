package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Whom a scope had to do with in a period, each once.
 *
 * @param facilities ids
 * @param organisations keys; of those that are known to be one the same key
 */
public record Partners(Set<String> facilities, Set<String> organisations) {

    public static final Partners NONE = new Partners(Set.of(), Set.of());

    /**
     * Unites the totals under the partners' keys among these.
     *
     * @param oneOf for each organisation's key the one that stands for all names of the organisation
     */
    public static Partners of(Map<TotalKey, Total> totals, UnaryOperator<String> oneOf) {
        return new Partners(
                names(totals, TotalKey.Kind.PARTNERS, UnaryOperator.identity()),
                names(totals, TotalKey.Kind.ORGANISATIONS, oneOf));
    }

    Collection<String> of(TotalKey.Kind kind) {
        return kind == TotalKey.Kind.PARTNERS ? facilities : organisations;
    }

    private static Set<String> names(Map<TotalKey, Total> totals, TotalKey.Kind kind, UnaryOperator<String> oneOf) {
        return totals.entrySet().stream()
                .filter(total -> total.getKey().kind() == kind)
                .flatMap(total -> total.getValue().entries().keySet().stream())
                .map(oneOf)
                .collect(toUnmodifiableSet());
    }
}
