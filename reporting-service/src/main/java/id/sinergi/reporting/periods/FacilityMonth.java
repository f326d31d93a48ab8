package id.sinergi.reporting.periods;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.UUID;

/**
 * What is submitted and verified: a month of a facility.
 *
 * @param facility its id
 */
public record FacilityMonth(String facility, YearMonth month) implements Comparable<FacilityMonth> {

    private static final Comparator<FacilityMonth> ORDER =
            Comparator.comparing(FacilityMonth::month).thenComparing(FacilityMonth::facility);

    /** The id of its submission: made of its name, so that there is one only. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("submission\n" + facility + "\n" + month).getBytes(UTF_8));
    }

    /** The total of what the facility counts in the month. */
    public TotalKey total() {
        return TotalKey.measures(Scope.facility(facility), Bucket.of(month));
    }

    @Override
    public int compareTo(FacilityMonth other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return facility + " in " + month;
    }
}
