package id.sinergi.portal.page;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A period as addresses name it: {@code 2025-08}, {@code 2025-Q4}, {@code 2025-S2} or {@code 2025}.
 *
 * @param kind M, Q, S or Y
 * @param part the number of the month, quarter or semester in its year; 1 for a year
 */
public record Period(int year, Kind kind, int part) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(?:(Q[1-4])|(S[12])|(0[1-9]|1[0-2])))?");

    /** Reads one; null where it is none. */
    public static @Nullable Period parse(@Nullable String written) {
        Matcher found = WRITTEN.matcher(written == null ? "" : written);
        if (!found.matches()) {
            return null;
        }
        int year = Integer.parseInt(found.group(1));
        if (found.group(2) != null) {
            return new Period(year, Kind.QUARTER, found.group(2).charAt(1) - '0');
        } else if (found.group(3) != null) {
            return new Period(year, Kind.SEMESTER, found.group(3).charAt(1) - '0');
        } else if (found.group(4) != null) {
            return new Period(year, Kind.MONTH, Integer.parseInt(found.group(4)));
        }
        return new Period(year, Kind.YEAR, 1);
    }

    /** The one asked for, or the year of today. */
    public static Period orThisYear(@Nullable String written, LocalDate today) {
        Period asked = parse(written);
        return asked == null ? new Period(today.getYear(), Kind.YEAR, 1) : asked;
    }

    /** The month of a day. */
    public static Period monthOf(LocalDate day) {
        return new Period(day.getYear(), Kind.MONTH, day.getMonthValue());
    }

    /** The one of the same kind before. */
    public Period previous() {
        return part == 1 ? new Period(year - 1, kind, kind.inYear) : new Period(year, kind, part - 1);
    }

    /** The one of the same kind after. */
    public Period next() {
        return part == kind.inYear ? new Period(year + 1, kind, 1) : new Period(year, kind, part + 1);
    }

    /** The same a year before. */
    public Period yearBefore() {
        return new Period(year - 1, kind, part);
    }

    public YearMonth firstMonth() {
        return YearMonth.of(year, (part - 1) * kind.months() + 1);
    }

    public YearMonth lastMonth() {
        return firstMonth().plusMonths(kind.months() - 1L);
    }

    /** Its months, the first first. */
    public List<YearMonth> months() {
        return IntStream.range(0, kind.months())
                .mapToObj(after -> firstMonth().plusMonths(after))
                .toList();
    }

    /** For people: {@code Triwulan IV 2025}. */
    public String name(Locale locale, MessageSource messages) {
        return switch (kind) {
            case YEAR -> String.valueOf(year);
            case MONTH -> firstMonth().format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
            case QUARTER, SEMESTER ->
                messages.getMessage(
                        "period." + kind.name().toLowerCase(Locale.ROOT),
                        new Object[] {"I".repeat(part).replace("IIII", "IV"), String.valueOf(year)},
                        locale);
        };
    }

    /** As it stands in addresses. */
    @Override
    public String toString() {
        return switch (kind) {
            case YEAR -> "%04d".formatted(year);
            case MONTH -> firstMonth().toString();
            case QUARTER -> "%04d-Q%d".formatted(year, part);
            case SEMESTER -> "%04d-S%d".formatted(year, part);
        };
    }

    /** How long a period is. */
    public enum Kind {
        MONTH(12),
        QUARTER(4),
        SEMESTER(2),
        YEAR(1);

        private final int inYear;

        Kind(int inYear) {
            this.inYear = inYear;
        }

        /** How many months it has. */
        public int months() {
            return Month.values().length / inYear;
        }
    }
}
