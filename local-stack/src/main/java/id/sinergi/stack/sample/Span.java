package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The months that are made up: the last ones that are over and what has gone by of the running one in full; as many before
 * at half the density, so that there is something to compare with.
 *
 * @param asOf the day up to which things have happened
 * @param months how many in full, 12 for a year
 */
record Span(LocalDate asOf, int months) {

    /** How much happens in a month of the earlier year, against one of the last. */
    private static final double EARLIER = 0.5;

    /** Those that are over, earliest first. */
    List<YearMonth> over() {
        return Stream.iterate(running().minusMonths(2L * months), month -> month.plusMonths(1))
                .limit(2L * months)
                .toList();
    }

    /** All that have begun. */
    List<YearMonth> begun() {
        return Stream.concat(over().stream(), Stream.of(running())).toList();
    }

    YearMonth running() {
        return YearMonth.from(asOf);
    }

    boolean isEarlier(YearMonth month) {
        return month.isBefore(running().minusMonths(months));
    }

    /** How much happens in a month, 1 in an ordinary one: less where it has only begun, and by the season. */
    double density(YearMonth month) {
        double gone = month.equals(running()) ? (double) asOf.getDayOfMonth() / month.lengthOfMonth() : 1;
        return gone * season(month) * (isEarlier(month) ? EARLIER : 1);
    }

    /** August has its anniversary, December and the months of fasting are quiet. */
    private static double season(YearMonth month) {
        return switch (month.getMonth()) {
            case AUGUST -> 1.3;
            case OCTOBER, NOVEMBER -> 1.1;
            case DECEMBER -> 0.8;
            case MARCH -> 0.75;
            default -> 1;
        };
    }
}
