package id.sinergi.portal.matrix;

import id.sinergi.portal.page.Format;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    /** A state, and that there was nothing to report where the state does not say so. */
    public String state(ReportingRates.Cell cell) {
        String state = format.named(STATE + cell.status());
        return cell.nil() && cell.status() != State.NIL ? state + ", " + format.named(STATE + State.NIL) : state;
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
