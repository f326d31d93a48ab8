package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.sinergi.reporting.source.Stated;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts what is counted of all families alike: how many of the counted activities carry a flag, and towards which policy
 * tags they count. An activity that counts in several months is one in any period: see {@link Span}.
 */
final class Alike {

    /** The measures by which an activity shows that it has happened. */
    private static final Set<Measure> HAPPENED = Set.of(
            Measure.VISITS,
            Measure.BOARD_SESSIONS,
            Measure.AGREEMENTS_SIGNED,
            Measure.AGREEMENTS_RENEWED,
            Measure.AGREEMENTS_COVERING,
            Measure.PROGRAMMES_RUN,
            Measure.HARVEST_KILOGRAMS,
            Measure.HARVEST_PIECES);

    private Alike() {}

    /** What an activity adds besides what it counts by the rules of its family. */
    static Contributions of(Contributions own, Stated stated) {
        var tally = new Tally();
        spans(own, _ -> true)
                .forEach((scope, span) -> stated.flags().forEach(flag -> span.count(tally, scope, flag.key())));
        spans(own, Alike::happened)
                .forEach((scope, span) -> stated.policyTags()
                        .forEach(tag -> span.count(tally, scope, Breakdown.ACTIVITIES_BY_POLICY_TAG.entry(tag))));
        return tally.unmarked();
    }

    private static Map<Scope, Span> spans(Contributions own, Predicate<Total> which) {
        return own.parts().stream()
                .filter(part -> part.kind() == TotalKey.Kind.MEASURES)
                .filter(part -> which.test(part.measures()))
                .collect(groupingBy(
                        Contribution::scope, collectingAndThen(mapping(Contribution::bucket, toSet()), Span::in)));
    }

    private static boolean happened(Total measures) {
        return HAPPENED.stream().anyMatch(measure -> measures.get(measure.entry()) > 0);
    }
}
