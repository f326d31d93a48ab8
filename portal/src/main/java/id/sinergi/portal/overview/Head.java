package id.sinergi.portal.overview;

import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Scope;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the numbers: whose they are, and the ways to other periods.
 *
 * @param facility null unless it is one that the directory knows
 * @param facilities how many belong to it; 0 of a facility
 * @param previous the page of the period before
 * @param next the page of the period after
 * @param here the page itself, by which it is refreshed
 * @param live where it hears of changes
 * @param matrix the page of who has reported which months
 * @param groups the periods to choose from
 * @param running whether the period is not over
 */
record Head(
        String kind,
        String id,
        @Nullable Facility facility,
        long facilities,
        String previous,
        String next,
        String here,
        String live,
        String matrix,
        List<Group> groups,
        boolean running) {

    private static final int YEARS_BACK = 4;

    /** @param today where the place is */
    static Head of(Scope place, Look look, Directory directory, LocalDate today) {
        Period period = look.period();
        return new Head(
                place.kind().name(),
                place.id(),
                place.kind() == Scope.Kind.FACILITY
                        ? directory.facility(place.id()).orElse(null)
                        : null,
                count(place, directory, today),
                look.in(period.previous()).page(place).address(),
                look.in(period.next()).page(place).address(),
                look.page(place).address(),
                new Asking("/live")
                        .with("scope", place)
                        .with("period", period)
                        .with("verifiedOnly", look.verifiedOnly() ? true : null)
                        .address(),
                new Asking("/matrix")
                        .with("period", period)
                        .with("regionalOffice", place.isOffice() ? place.id() : null)
                        .with("facility", place.isFacility() ? place.id() : null)
                        .address(),
                groups(period, today.getYear()),
                !period.lastMonth().atEndOfMonth().isBefore(today));
    }

    private static long count(Scope place, Directory directory, LocalDate today) {
        return directory.facilities().stream()
                .filter(facility -> facility.existsOn(today))
                .filter(facility -> place.kind() == Scope.Kind.NATION
                        || (place.kind() == Scope.Kind.REGIONAL_OFFICE
                                && directory
                                        .officeOf(facility.id(), today)
                                        .orElse("")
                                        .equals(place.id())))
                .count();
    }

    private static List<Group> groups(Period period, int thisYear) {
        int first = Math.min(period.year(), thisYear - YEARS_BACK);
        int last = Math.max(period.year(), thisYear);
        var years = IntStream.rangeClosed(first, last)
                .mapToObj(year -> String.valueOf(last - year + first))
                .toList();
        return Stream.concat(
                        Stream.of(new Group(Period.Kind.YEAR.name(), "", years)),
                        Stream.of(Period.Kind.SEMESTER, Period.Kind.QUARTER, Period.Kind.MONTH)
                                .map(kind -> new Group(
                                        kind.name(), String.valueOf(period.year()), parts(period.year(), kind))))
                .toList();
    }

    private static List<String> parts(int year, Period.Kind kind) {
        return IntStream.rangeClosed(1, 12 / kind.months())
                .mapToObj(part -> new Period(year, kind, part).toString())
                .toList();
    }

    /** Periods of one length. */
    record Group(String kind, String year, List<String> periods) {}
}
