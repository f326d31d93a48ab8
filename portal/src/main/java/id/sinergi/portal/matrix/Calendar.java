package id.sinergi.portal.matrix;

import id.sinergi.portal.page.Format;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How the matrix writes its slots. */
@Component("calendar")
class Calendar {

    private static final String STATE = "matrix.state.";

    private final Format format;

    Calendar(Format format) {
        this.format = format;
    }

    /** {@code Agu 2025} as {@code Agu}. */
    public String brief(String month) {
        return YearMonth.parse(month).format(DateTimeFormatter.ofPattern("MMM", LocaleContextHolder.getLocale()));
    }

    /** A state, and that it came late or that there was nothing to report where the state does not say so. */
    public String state(ReportingRates.Cell cell) {
        return Stream.concat(
                        Stream.of(cell.status()),
                        Stream.of(State.LATE, State.NIL).filter(state -> state != cell.status() && cell.is(state)))
                .map(state -> format.named(STATE + state))
                .collect(Collectors.joining(", "));
    }

    /** A slot in words. */
    public String says(FacilityMatrix.Slot slot) {
        return slot.cell() == null ? "" : format.period(slot.month()) + ": " + state(slot.cell());
    }

    /** Whole percents; only what is complete is rounded to 100. */
    public String percent(@Nullable Double share) {
        return share == null ? "–" : format.share(Math.floor(share * 100) / 100);
    }

    /** The last day before a moment. */
    public String lastDay(Instant due, ZoneId zone) {
        return format.date(due.minusMillis(1).atZone(zone).toLocalDate().toString());
    }
}
