package id.sinergi.reporting.topology;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.sinergi.reporting.duplicates.Candidate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Under which pairs a visit is suspected: however many they are, it counts as one suspect. */
record Suspicions(@JsonValue SortedMap<String, Candidate> byPair) {

    static final Suspicions NONE = new Suspicions(new TreeMap<>());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Suspicions {}

    Suspicions with(Suspicion suspicion) {
        var changed = new TreeMap<>(byPair);
        if (suspicion.candidate() == null) {
            changed.remove(suspicion.pair());
        } else {
            changed.put(suspicion.pair(), suspicion.candidate());
        }
        return new Suspicions(changed);
    }

    /** The suspect with its pairs; while a change is under way, as the first pair has it. */
    Optional<Candidate> suspect() {
        return byPair.values().stream().findFirst().map(first -> first.in(new TreeSet<>(byPair.keySet())));
    }
}
