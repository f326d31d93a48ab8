package id.sinergi.reporting.topology;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.sinergi.reporting.duplicates.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many pairs suspect a visit: however many they are, it counts as one suspect, and takes no more room.
 *
 * @param said each form of the visit that pairs say, the last one said at the end; one, and more only while a change of
 *     the visit is on its way through its pairs
 */
record Suspicions(@JsonValue List<Said> said) {

    static final Suspicions NONE = new Suspicions(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Suspicions {
        said = List.copyOf(said);
    }

    Suspicions with(Suspicion suspicion) {
        var changed = new ArrayList<Said>();
        int pairs = 0;
        for (Said one : said) {
            int stillSaid = one.candidate().equals(suspicion.before()) ? one.pairs() - 1 : one.pairs();
            if (one.candidate().equals(suspicion.now())) {
                pairs = stillSaid;
            } else if (stillSaid > 0) {
                changed.add(new Said(one.candidate(), stillSaid));
            }
        }
        if (suspicion.now() != null) {
            changed.add(new Said(suspicion.now(), pairs + 1));
        }
        return new Suspicions(changed);
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    /** The suspect, as it was said last. */
    Optional<Candidate> suspect() {
        return said.isEmpty() ? Optional.empty() : Optional.of(said.getLast().candidate());
    }

    /** A form of the visit, and by how many pairs it is said. */
    record Said(Candidate candidate, int pairs) {}
}
