package id.sinergi.system.chaos;

import static java.util.stream.Collectors.toSet;

import id.sinergi.system.chaos.Ledger.Accepted;
import id.sinergi.system.chaos.Published.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Every version that there has to be: what was answered 2xx, and what visit-service itself makes of a visit when another
 * is merged into it or separated from it, which nobody is answered.
 */
final class Expectations {

    private static final String OF_ITSELF = "id\\.sinergi\\.visit\\.(joined|restored|merged)\\.v1";

    private final Map<String, TreeMap<Long, Accepted>> versions = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Expectations(Collection<Accepted> answered, Collection<Event> published) {
        answered.forEach(this::add);
        published.stream()
                .filter(event -> event.version().resource() == Resource.VISITS)
                .filter(event -> event.type().matches(OF_ITSELF))
                .map(Event::version)
                .filter(version -> versions.containsKey(version.id()))
                .filter(version -> !versions.get(version.id()).containsKey(version.version()))
                .forEach(this::add);
        versions.values().forEach(this::checkSequence);
        mergedVisitsStandForEachOther();
    }

    Set<String> names(Collection<Resource> resources) {
        return versions.values().stream()
                .flatMap(history -> history.values().stream())
                .filter(version -> resources.contains(version.resource()))
                .map(Accepted::name)
                .collect(toSet());
    }

    List<Accepted> newest(Collection<Resource> resources) {
        return versions.values().stream()
                .map(history -> history.lastEntry().getValue())
                .filter(version -> resources.contains(version.resource()))
                .toList();
    }

    /** What contradicts itself. */
    List<String> faults() {
        return faults;
    }

    private void add(Accepted version) {
        versions.computeIfAbsent(version.id(), _ -> new TreeMap<>()).put(version.version(), version);
    }

    private void checkSequence(TreeMap<Long, Accepted> history) {
        if (history.lastKey() != history.size()) {
            faults.add("of " + history.lastEntry().getValue().name() + " some versions were answered to nobody: "
                    + history.keySet());
        }
    }

    /** Whatever says that another stands for it is named by that one, once, and the other way round. */
    private void mergedVisitsStandForEachOther() {
        Map<String, Accepted> visits =
                newest(List.of(Resource.VISITS)).stream().collect(Collectors.toMap(Accepted::id, visit -> visit));
        List<String> merged = visits.values().stream()
                .filter(visit -> visit.body().hasNonNull("mergedInto"))
                .map(visit -> visit.body().path("mergedInto").asString() + " for " + visit.id())
                .sorted()
                .toList();
        List<String> absorbed = visits.values().stream()
                .filter(visit -> !"MERGED".equals(visit.body().path("status").asString()))
                .flatMap(visit -> ids(visit.body().path("absorbed")).stream().map(id -> visit.id() + " for " + id))
                .sorted()
                .toList();
        if (!merged.equals(absorbed)) {
            faults.add("merged visits and those that stand for them do not agree: %s are merged, %s absorbed"
                    .formatted(without(merged, absorbed), without(absorbed, merged)));
        }
    }

    private static List<String> ids(JsonNode ids) {
        return ids.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> without(List<String> some, List<String> others) {
        var left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }
}
