package id.sinergi.portal.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Facilities by months.
 *
 * @param rows in the order asked for, only those that have a month in the state asked for
 * @param months of the whole scope, whatever rows are shown
 * @param kinds how many months of the scope's facilities are in each state
 * @param more whether there are facilities beyond those that were read
 */
record FacilityMatrix(
        List<Row> rows, List<ReportingRates.OfMonth> months, Coverage coverage, List<Kind> kinds, boolean more) {

    private static final Comparator<ReportingRates.OfFacility> BY_NAME =
            Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT));

    static FacilityMatrix of(ReportingRates rates, @Nullable State wanted, boolean byName) {
        List<Row> rows = rates.items().stream()
                .filter(row -> wanted == null || row.having(wanted) > 0)
                .sorted(byName ? BY_NAME : worstFirst(wanted))
                .map(row -> row(row, rates.months()))
                .toList();
        return new FacilityMatrix(rows, rates.months(), rates.coverage(), kinds(rates.items()), rates.next() != null);
    }

    /** By what is asked for, else by what is missing, then by what was sent back, then by what came late. */
    private static Comparator<ReportingRates.OfFacility> worstFirst(@Nullable State wanted) {
        Comparator<ReportingRates.OfFacility> order = wanted == null ? most(State.MISSING) : most(wanted);
        return order.thenComparing(most(State.MISSING))
                .thenComparing(most(State.RETURNED))
                .thenComparing(most(State.LATE))
                .thenComparing(BY_NAME);
    }

    private static Comparator<ReportingRates.OfFacility> most(State state) {
        return Comparator.comparingLong(row -> -row.having(state));
    }

    private static Row row(ReportingRates.OfFacility facility, List<ReportingRates.OfMonth> months) {
        var known =
                facility.months().stream().collect(Collectors.toMap(ReportingRates.Cell::month, Function.identity()));
        return new Row(
                facility.facility(),
                facility.name(),
                facility.coverage(),
                months.stream()
                        .map(month -> new Slot(month.month(), known.get(month.month())))
                        .toList());
    }

    private static List<Kind> kinds(List<ReportingRates.OfFacility> facilities) {
        return Arrays.stream(State.values())
                .map(state -> new Kind(
                        state,
                        facilities.stream()
                                .mapToLong(facility -> facility.having(state))
                                .sum()))
                .toList();
    }

    /** A facility with a slot for each month of the matrix. */
    record Row(String facility, String name, Coverage coverage, List<Slot> slots) {}

    /**
     * A month of a facility.
     *
     * @param cell null: it is not expected of it, since it did not exist or belonged to another office
     */
    record Slot(String month, ReportingRates.@Nullable Cell cell) {}

    /** How many months are in a state. */
    record Kind(State state, long months) {}
}
