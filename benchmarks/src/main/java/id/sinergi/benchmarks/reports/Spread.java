package id.sinergi.benchmarks.reports;

import id.sinergi.reference.Facility;
import id.sinergi.reference.ReferenceData;
import java.time.LocalDate;
import java.util.List;

/**
 * Whom the n-th report is about and when: every facility in turn, no pair of facilities twice within 380,000 reports,
 * except that every fiftieth tells the visit of the one before it once more.
 *
 * @param firstDay the days follow from the number, seemingly at random
 */
public record Spread(LocalDate firstDay, int days) {

    private static final int ONE_IS_TOLD_TWICE_IN = 50;
    private static final List<String> FACILITIES = ReferenceData.bundled().directory().facilities().stream()
            .map(Facility::id)
            .sorted()
            .toList();

    /** All facilities' ids, sorted. */
    public static List<String> facilities() {
        return FACILITIES;
    }

    /** Host, visitor and day of the report with that number. */
    public Meeting meeting(long number) {
        long told = number % ONE_IS_TOLD_TWICE_IN == ONE_IS_TOLD_TWICE_IN - 1 ? number - 1 : number;
        int all = FACILITIES.size();
        int host = (int) (told % all);
        int distance = 1 + (int) (told / all % (all - 1));
        return new Meeting(
                FACILITIES.get(host),
                FACILITIES.get((host + distance) % all),
                firstDay.plusDays(scattered(told, days)));
    }

    /** A value from 0 to below the bound that follows from the number and looks like chance. */
    static int scattered(long number, int bound) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        return (int) Math.floorMod(mixed ^ mixed >>> 29, (long) bound);
    }

    /** Who met whom when. */
    public record Meeting(String host, String visitor, LocalDate on) {}
}
