package id.sinergi.reporting.quality;

import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.store.Suspects;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds, for some visits, which other reports may tell of them. */
final class Duplicates {

    private final Suspects suspects;

    Duplicates(Suspects suspects) {
        this.suspects = suspects;
    }

    /** The others by visit; visits that are no suspects are left out. */
    Map<String, List<String>> others(Collection<String> visits) {
        List<Candidate> asked = suspects.find(visits);
        List<Candidate> around = suspects.around(asked);
        return asked.stream().collect(toMap(Candidate::visit, candidate -> others(candidate, around)));
    }

    private static List<String> others(Candidate candidate, List<Candidate> around) {
        return around.stream()
                .filter(candidate::sharesAPairWith)
                .filter(candidate::mayBe)
                .map(Candidate::visit)
                .sorted()
                .toList();
    }
}
