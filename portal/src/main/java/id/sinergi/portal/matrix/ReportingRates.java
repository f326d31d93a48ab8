package id.sinergi.portal.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /api/v1/reporting-rates} answers.
 *
 * @param deadlineDay of the following month, until its end, in the facility's time zone
 * @param months those of the period that have begun
 * @param offices of the nation; null elsewhere
 * @param next null: all items are here
 */
record ReportingRates(
        int deadlineDay,
        Coverage coverage,
        List<OfMonth> months,
        @Nullable List<OfOffice> offices,
        List<OfFacility> items,
        @Nullable String next) {

    /** Whether reports of a month still come in time. */
    boolean isOpen(String month, LocalDate today) {
        return !today.isAfter(YearMonth.parse(month).plusMonths(1).atDay(deadlineDay));
    }

    record OfMonth(String month, Coverage coverage) {}

    /**
     * An office of the nation.
     *
     * @param months in which anything was expected of it
     */
    record OfOffice(String regionalOffice, Coverage coverage, List<OfMonth> months) {

        OfOffice {
            months = months == null ? List.of() : List.copyOf(months);
        }
    }

    record OfFacility(String facility, String name, String regionalOffice, Coverage coverage, List<Cell> months) {

        long having(State state) {
            return months.stream().filter(cell -> cell.is(state)).count();
        }
    }

    /**
     * A month of a facility.
     *
     * @param nil whether it was submitted as nil
     * @param onTime null: not submitted
     */
    record Cell(
            String month,
            State status,
            boolean nil,
            @Nullable Boolean onTime,
            Instant due,
            @Nullable Instant firstSubmittedAt) {

        /** Whether it is in a state; late and nil it stays whatever becomes of it. */
        public boolean is(State state) {
            return status == state || (state == State.LATE && isLate()) || (state == State.NIL && nil);
        }

        public boolean isLate() {
            return Boolean.FALSE.equals(onTime);
        }
    }
}
