package id.sinergi.reporting.verified;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The runs of a programme's cohorts in some of its months. Contributions say how many run in a month, not which; so each
 * cohort is counted by itself.
 */
final class CohortRuns {

    private static final String NAME = Measure.COHORTS_RUN.key();

    private final EventReader reader = new EventReader();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Directory directory;

    CohortRuns(Directory directory) {
        this.directory = directory;
    }

    /** The contributions that are kept of an entry, with the runs of its cohorts counted one by one where that matters. */
    Contributions in(RegisterEntry entry, Contributions kept) {
        long months = kept.parts().stream()
                .filter(part -> part.measures().get(NAME) > 0)
                .map(Contribution::bucket)
                .distinct()
                .count();
        boolean matters = months > 1
                && kept.parts().stream().anyMatch(part -> part.measures().get(NAME) > 1);
        return entry.type() == Family.PROGRAMME && matters ? oneByOne(entry, kept) : kept;
    }

    private Contributions oneByOne(RegisterEntry entry, Contributions kept) {
        Set<TotalKey> keys = kept.parts().stream().map(Contribution::key).collect(Collectors.toSet());
        Map<TotalKey, Total> runs = new TreeMap<>();
        for (JsonNode cohort : entry.state().path("cohorts")) {
            alone(entry, cohort)
                    .keeping(part -> keys.contains(part.key()))
                    .parts()
                    .forEach(part -> runs.merge(part.key(), named(part.measures(), true), Total::plus));
        }
        return new Contributions(kept.parts().stream()
                .map(part -> new Contribution(
                        part.kind(),
                        part.scope(),
                        part.bucket(),
                        named(part.measures(), false).plus(runs.getOrDefault(part.key(), Total.NONE))))
                .toList());
    }

    private Contributions alone(RegisterEntry entry, JsonNode cohort) {
        ObjectNode state = ((ObjectNode) entry.state()).deepCopy();
        state.putArray("cohorts").addAll(List.of(cohort));
        return Contributions.of(reader.read(Family.PROGRAMME, json.writeValueAsBytes(state)), directory);
    }

    /** What of a total is about the runs of cohorts, or what is not. */
    private static Total named(Total total, boolean runs) {
        var entries = new TreeMap<>(total.entries());
        entries.keySet().removeIf(name -> (name.equals(NAME) || name.startsWith(NAME + "@")) != runs);
        return new Total(entries);
    }
}
