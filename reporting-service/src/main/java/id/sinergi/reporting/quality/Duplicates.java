package id.sinergi.reporting.quality;

import static java.util.stream.Collectors.toMap;

import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.store.Suspects;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds, for some visits, which other reports may tell of them. */
final class Duplicates {

    /** Equal reports can be thousands; whoever settles them needs some, and to know how many there are. */
    private static final int MOST_NAMED = 20;

    private final Suspects suspects;

    Duplicates(Suspects suspects) {
        this.suspects = suspects;
    }

    /** The others by visit; visits that are no suspects are left out. */
    Map<String, Others> others(Collection<String> visits) {
        List<Candidate> asked = suspects.find(visits);
        List<Candidate> around = suspects.around(asked);
        return asked.stream().collect(toMap(Candidate::visit, candidate -> others(candidate, around)));
    }

    private static Others others(Candidate candidate, List<Candidate> around) {
        var ids = around.stream()
                .filter(candidate::sharesAPairWith)
                .filter(candidate::mayBe)
                .map(Candidate::visit)
                .sorted()
                .toList();
        return new Others(ids.stream().limit(MOST_NAMED).toList(), ids.size());
    }

    /**
     * The other reports that may tell of a visit.
     *
     * @param first the ids of the first of them
     * @param count how many there are
     */
    record Others(List<String> first, int count) {

        static final Others NONE = new Others(List.of(), 0);
    }
}
