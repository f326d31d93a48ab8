package id.sinergi.reporting.topology;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.sinergi.reporting.duplicates.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Under which pairs a visit is suspected: however many they are, it counts as one suspect.
 *
 * @param said the visit as its pairs said it, each with those that said so, the first pair first: one, and more only while
 *     a change of the visit is on its way through its pairs
 */
record Suspicions(@JsonValue List<Candidate> said) {

    static final Suspicions NONE = new Suspicions(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Suspicions {
        said = said.stream()
                .filter(candidate -> !candidate.pairs().isEmpty())
                .sorted(Comparator.comparing(candidate -> candidate.pairs().first()))
                .toList();
    }

    Suspicions with(Suspicion suspicion) {
        var others = new ArrayList<Candidate>();
        var pairs = new TreeSet<String>();
        for (Candidate one : said) {
            var rest = new TreeSet<>(one.pairs());
            rest.remove(suspicion.pair());
            if (one.in(new TreeSet<>()).equals(suspicion.candidate())) {
                pairs.addAll(rest);
            } else {
                others.add(one.in(rest));
            }
        }
        if (suspicion.candidate() != null) {
            pairs.add(suspicion.pair());
            others.add(suspicion.candidate().in(pairs));
        }
        return new Suspicions(others);
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    /** The suspect with its pairs; while a change is under way, as the first pair has it. */
    Optional<Candidate> suspect() {
        return said.stream()
                .findFirst()
                .map(first -> first.in(
                        said.stream().flatMap(one -> one.pairs().stream()).collect(toCollection(TreeSet::new))));
    }
}
