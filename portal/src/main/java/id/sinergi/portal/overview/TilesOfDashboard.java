package id.sinergi.portal.overview;

import id.sinergi.portal.page.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tiles of a dashboard out of it and those that it is compared with.
 *
 * @param yearBefore null where that is the period before, as of a year
 * @param line the months that small lines show
 */
record TilesOfDashboard(
        Dashboard now, Dashboard before, @Nullable Dashboard yearBefore, Series line) {

    /** What a number is part of, and that says something. */
    private static final Map<String, String> PART_OF = Map.of(
            "participantsCompleted", "participantsEnrolled",
            "participantsCertified", "participantsCompleted",
            "participantsWithdrawn", "participantsEnrolled",
            "rehabilitationParticipants", "participantsEnrolled",
            "agreementsExpiring90d", "agreementsInForce",
            "visitsPossibleDuplicates", "visits",
            "visitsHosted", "visits",
            "visitsMade", "visits");

    List<Overview.Tiles> families() {
        return Stream.of(Measures.Family.values())
                .map(family -> new Overview.Tiles(family.name(), tiles(family.chief()), tiles(family.rest())))
                .toList();
    }

    List<Overview.Notice> notices() {
        return Stream.of(
                        notice("disputed", now.disputed()),
                        notice("provisional", now.provisional()),
                        notice("undated", now.undated()),
                        notice("knownByYearOnly", now.knownByYearOnly()))
                .filter(notice -> notice.count() > 0)
                .toList();
    }

    private Overview.Notice notice(String key, long count) {
        return new Overview.Notice(key, count, now.link(key));
    }

    private List<Tile> tiles(List<String> measures) {
        return measures.stream().map(this::tile).filter(Objects::nonNull).toList();
    }

    private @Nullable Tile tile(String measure) {
        BigDecimal number = now.measure(measure);
        if (number == null) {
            return null;
        }
        boolean stock = Measures.STOCKS.contains(measure);
        return new Tile(
                measure,
                number,
                now.link(measure),
                trend(number, before, measure),
                yearBefore == null ? null : trend(number, yearBefore, measure),
                stock ? null : Sparkline.of(line.of(measure)),
                stock ? List.of() : months(measure),
                share(measure, number),
                stock);
    }

    private static @Nullable Trend trend(BigDecimal number, Dashboard earlier, String measure) {
        return earlier.comparable() ? Trend.of(number, earlier.measure(measure)) : null;
    }

    private List<Tile.MonthlyNumber> months(String measure) {
        return line.months().stream()
                .map(month ->
                        new Tile.MonthlyNumber(month.period(), month.measures().getOrDefault(measure, BigDecimal.ZERO)))
                .toList();
    }

    private Tile.@Nullable Share share(String measure, BigDecimal number) {
        String of = PART_OF.get(measure);
        BigDecimal whole = of == null ? null : now.measure(of);
        return of == null || whole == null || whole.signum() <= 0
                ? null
                : new Tile.Share(of, number.doubleValue() / whole.doubleValue());
    }

    /** Whether a year is what both comparisons would be of. */
    static boolean comparesTwice(Period period) {
        return period.kind() != Period.Kind.YEAR;
    }
}
