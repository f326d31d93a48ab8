package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.source.Activity;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.source.Programme;
import id.sinergi.reporting.source.StateRevenue;
import id.sinergi.reporting.source.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All that one activity adds to totals, sorted by key, without empty parts. In JSON a list of {@link Contribution}s. */
public record Contributions(@JsonValue List<Contribution> parts) {

    public static final Contributions NONE = new Contributions(List.of());

    /**
     * Raised with every change of a rule, and with every change of how totals, register entries or their keys are written:
     * it is part of the identity of a generation, in which two forms of one thing must not meet.
     */
    public static final String RULES_VERSION = "6";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Contributions {
        parts = parts.stream()
                .filter(part -> !part.measures().isEmpty())
                .sorted(Comparator.comparing(Contribution::key))
                .toList();
    }

    /** For whom, when and with what an activity counts, by the rules of {@code docs/measures.md}. */
    public static Contributions of(Event event, Directory directory) {
        var own = of(event.activity(), directory);
        return own.plus(Alike.of(own, event.stated()));
    }

    /** The part of it that the rules of its family say. */
    public static Contributions of(Activity activity, Directory directory) {
        return switch (activity) {
            case Visit visit -> VisitRules.contributions(visit, directory);
            case Agreement agreement -> AgreementRules.contributions(agreement, directory);
            case Programme programme -> ProgrammeRules.contributions(programme, directory);
            case StateRevenue revenue -> StateRevenueRules.contributions(revenue, directory);
        };
    }

    /**
     * Only the months' parts that are kept, as if the activity had lasted for these months alone: what runs for several
     * months is marked anew, see {@link Span}. Where one part counts several runs, the later of two that are kept apart
     * is taken to count none that the earlier one does not.
     */
    public Contributions keeping(Predicate<Contribution> kept) {
        return new Contributions(Kept.of(parts, kept).parts());
    }

    /** What changes in which total when these contributions take the place of others. */
    public SortedMap<TotalKey, Total> minus(Contributions replaced) {
        var changes = new TreeMap<>(byKey());
        replaced.byKey().forEach((key, old) -> changes.merge(key, Total.NONE.minus(old), Total::plus));
        changes.values().removeIf(Total::isEmpty);
        return changes;
    }

    private Contributions plus(Contributions more) {
        var sums = new TreeMap<>(byKey());
        more.parts.forEach(part -> sums.merge(part.key(), part.measures(), Total::plus));
        return new Contributions(sums.entrySet().stream()
                .map(sum -> new Contribution(sum.getKey(), sum.getValue()))
                .toList());
    }

    private Map<TotalKey, Total> byKey() {
        return parts.stream().collect(toMap(Contribution::key, Contribution::measures));
    }
}
