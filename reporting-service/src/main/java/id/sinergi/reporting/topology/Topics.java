package id.sinergi.reporting.topology;

import id.sinergi.reporting.source.Family;
import java.util.Arrays;
import java.util.List;

/**
 * Where the topology reads and writes.
 *
 * @param totals {@code FACILITY:<id>|2025-11} → {@link id.sinergi.reporting.counting.Total}; a tombstone: none
 * @param register {@code <activity>|<version>} → {@link id.sinergi.reporting.register.RegisterEntry}
 * @param suspects visit id → {@link id.sinergi.reporting.duplicates.Candidate}, for which another visit was found that it
 *     may be; a tombstone: none was
 * @param deadLetters what cannot be read or counted, as it came, with the reason in its headers
 */
public record Topics(String totals, String register, String suspects, String deadLetters) {

    /** The logs of the owning services. */
    public static List<String> sources() {
        return Arrays.stream(Family.values()).map(Family::topic).distinct().toList();
    }
}
