package id.sinergi.portal.matrix;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Regional offices by months: which share of their facilities has reported.
 *
 * @param months the nation's
 * @param coverage of all months of the nation
 */
record OfficeMatrix(List<Row> rows, List<ReportingRates.OfMonth> months, Coverage coverage) {

    /** @param today by which months are judged that can still be on time */
    static OfficeMatrix of(ReportingRates rates, Shown shown, boolean byName, LocalDate today) {
        Comparator<Row> worstFirst = Comparator.comparing(
                row -> row.coverage().share(shown), Comparator.nullsLast(Comparator.naturalOrder()));
        List<ReportingRates.OfOffice> offices = rates.offices() == null ? List.of() : rates.offices();
        List<Row> rows = offices.stream()
                .map(office -> row(office, rates, today))
                .sorted(byName ? Comparator.comparing(Row::office) : worstFirst.thenComparing(Row::office))
                .toList();
        return new OfficeMatrix(rows, rates.months(), rates.coverage());
    }

    private static Row row(ReportingRates.OfOffice office, ReportingRates rates, LocalDate today) {
        Map<String, Coverage> known = office.months().stream()
                .collect(Collectors.toMap(ReportingRates.OfMonth::month, ReportingRates.OfMonth::coverage));
        return new Row(
                office.regionalOffice(),
                office.coverage(),
                rates.months().stream()
                        .map(month ->
                                new Slot(month.month(), known.get(month.month()), rates.isOpen(month.month(), today)))
                        .toList());
    }

    /** An office with a slot for each month of the matrix. */
    record Row(String office, Coverage coverage, List<Slot> slots) {}

    /**
     * A month of an office.
     *
     * @param coverage null: nothing was expected of it
     * @param open whether what is missing can still come in time
     */
    record Slot(String month, @Nullable Coverage coverage, boolean open) {

        /** 0 for none to 4 for all, so that only what is complete looks complete; 5 for what need not be complete yet. */
        public int step(Shown shown) {
            Double share = coverage == null ? null : coverage.share(shown);
            if (share != null && share >= 1) {
                return 4;
            } else if (open) {
                return 5;
            } else if (share == null || share == 0) {
                return 0;
            }
            return share < .5 ? 1 : share < .9 ? 2 : 3;
        }
    }
}
