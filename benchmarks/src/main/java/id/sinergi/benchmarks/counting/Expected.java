package id.sinergi.benchmarks.counting;

import id.sinergi.benchmarks.reports.Events.Event;
import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.source.EventReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The totals that must come out: of every report its newest version alone, summed. */
final class Expected {

    private final EventReader reader = new EventReader();
    private final Directory directory = ReferenceData.bundled().directory();
    private final Map<TotalKey, Total> totals = new TreeMap<>();

    /** Adds a report by its newest version. */
    void add(List<Event> history) {
        Event newest = history.getLast();
        Contributions.of(reader.read(newest.family(), newest.body()), directory)
                .parts()
                .forEach(part -> totals.merge(part.key(), part.measures(), Total::plus));
    }

    /** Those of scopes of that kind. */
    Map<TotalKey, Total> of(Scope.Kind kind) {
        return totals.entrySet().stream()
                .filter(entry -> entry.getKey().scope().kind() == kind)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
