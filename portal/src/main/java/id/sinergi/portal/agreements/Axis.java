package id.sinergi.portal.agreements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The years along which agreements are drawn: those of the agreements, but few enough that a year can be seen.
 *
 * @param first its first year
 * @param last its last year, also drawn whole
 */
record Axis(int first, int last, LocalDate today) {

    private static final int MOST_BACK = 3;
    private static final int MOST_AHEAD = 5;
    private static final double WHOLE = 100;

    static Axis of(List<Span> spans, LocalDate today) {
        int first = spans.stream()
                .map(Span::from)
                .filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .min()
                .orElse(today.getYear());
        int last = spans.stream()
                .map(Span::until)
                .filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .max()
                .orElse(today.getYear());
        return new Axis(
                Math.clamp(first, today.getYear() - MOST_BACK, today.getYear()),
                Math.clamp(last, today.getYear() + 1, today.getYear() + MOST_AHEAD),
                today);
    }

    /** Where the beginning of a day lies, in percent of the whole; at an end where it is beyond. */
    double at(LocalDate day) {
        long days = ChronoUnit.DAYS.between(begin(), day);
        return Math.round(Math.clamp((double) days / length(), 0, 1) * WHOLE * 100) / 100.0;
    }

    /** Where today is. */
    public double now() {
        return at(today);
    }

    /** Its years, each with where it begins. */
    public List<Tick> ticks() {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> new Tick(year, at(LocalDate.of(year, 1, 1))))
                .toList();
    }

    boolean before(LocalDate day) {
        return day.isBefore(begin());
    }

    boolean after(LocalDate day) {
        return day.getYear() > last;
    }

    private LocalDate begin() {
        return LocalDate.of(first, 1, 1);
    }

    private long length() {
        return ChronoUnit.DAYS.between(begin(), LocalDate.of(last + 1, 1, 1));
    }

    /** A year on the axis. */
    record Tick(int year, double at) {}
}
