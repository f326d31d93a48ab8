package id.sinergi.portal.page;

import id.sinergi.portal.account.Viewer;
import id.sinergi.reference.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The periods that a page offers to choose from, see {@code templates/choices.html}. */
@Component("periods")
public class Periods {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /** Where a year begins first, which then can be chosen everywhere. */
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

    private static final int YEARS = 3;
    private static final int MONTHS = 12;

    private final Clock clock;
    private final Directory directory;

    Periods(Clock clock, Directory directory) {
        this.clock = clock;
        this.directory = directory;
    }

    /** Today, where a facility or office is; the nation's day is Jakarta's. */
    public LocalDate today(Scope scope) {
        return LocalDate.now(clock.withZone(
                switch (scope.kind()) {
                    case FACILITY -> directory.zoneOf(scope.id());
                    case REGIONAL_OFFICE -> directory.zoneOfOffice(scope.id());
                    case NATION -> WIB;
                }));
    }

    /** Today, where whoever looks is. */
    public LocalDate today(Viewer viewer) {
        Scope own = Scope.of(viewer);
        return today(own == null ? Scope.NATION : own);
    }

    /** The years around one, the newest first, each with its parts. */
    public List<OfYear> around(Period chosen) {
        int newest = Math.max(LocalDate.now(clock.withZone(WIT)).getYear(), chosen.year());
        int oldest = Math.min(chosen.year(), newest - YEARS + 1);
        return Stream.concat(
                        IntStream.rangeClosed(0, YEARS - 1)
                                .map(back -> newest - back)
                                .boxed(),
                        Stream.of(oldest))
                .distinct()
                .map(Periods::ofYear)
                .toList();
    }

    /** The same with months alone. */
    public List<OfYear> monthsAround(Period chosen) {
        return around(chosen).stream()
                .map(year -> new OfYear(
                        year.year(),
                        year.parts().stream()
                                .filter(part -> part.kind() == Period.Kind.MONTH)
                                .toList()))
                .toList();
    }

    private static OfYear ofYear(int year) {
        return new OfYear(
                year,
                Stream.of(Period.Kind.YEAR, Period.Kind.SEMESTER, Period.Kind.QUARTER, Period.Kind.MONTH)
                        .flatMap(kind -> IntStream.rangeClosed(1, MONTHS / kind.months())
                                .mapToObj(part -> new Period(year, kind, part)))
                        .toList());
    }

    /** A year and its parts, the longest first. */
    public record OfYear(int year, List<Period> parts) {}
}
