package id.sinergi.portal.matrix;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Regional offices by months: which share of their facilities has reported.
 *
 * @param months the nation's
 * @param coverage of all months of the nation
 */
record OfficeMatrix(List<Row> rows, List<ReportingRates.OfMonth> months, Coverage coverage) {

    private static final Coverage NOTHING = new Coverage(0, 0, 0, 0);

    /**
     * Puts the answers for single months side by side.
     *
     * @param answers each of one month, in their order
     */
    static OfficeMatrix of(List<ReportingRates> answers, Shown shown, boolean byName) {
        var months =
                answers.stream().flatMap(answer -> answer.months().stream()).toList();
        var offices = new TreeSet<String>();
        var known = new HashMap<String, Map<String, Coverage>>();
        for (ReportingRates answer : answers) {
            for (ReportingRates.OfOffice office :
                    answer.offices() == null ? List.<ReportingRates.OfOffice>of() : answer.offices()) {
                offices.add(office.regionalOffice());
                answer.months()
                        .forEach(month -> known.computeIfAbsent(office.regionalOffice(), _ -> new HashMap<>())
                                .put(month.month(), office.coverage()));
            }
        }
        Comparator<Row> worstFirst = Comparator.comparing(
                row -> row.coverage().share(shown), Comparator.nullsLast(Comparator.naturalOrder()));
        List<Row> rows = offices.stream()
                .map(office -> row(office, months, known.getOrDefault(office, Map.of())))
                .sorted(byName ? Comparator.comparing(Row::office) : worstFirst.thenComparing(Row::office))
                .toList();
        return new OfficeMatrix(
                rows,
                months,
                sum(months.stream().map(ReportingRates.OfMonth::coverage).toList()));
    }

    private static Row row(String office, List<ReportingRates.OfMonth> months, Map<String, Coverage> known) {
        List<Slot> slots = months.stream()
                .map(month -> new Slot(month.month(), known.get(month.month())))
                .toList();
        return new Row(office, sum(List.copyOf(known.values())), slots);
    }

    private static Coverage sum(List<Coverage> parts) {
        return parts.stream()
                .reduce(
                        NOTHING,
                        (one, other) -> new Coverage(
                                one.expected() + other.expected(),
                                one.reported() + other.reported(),
                                one.onTime() + other.onTime(),
                                one.verified() + other.verified()));
    }

    /** An office with a slot for each month of the matrix. */
    record Row(String office, Coverage coverage, List<Slot> slots) {}

    /**
     * A month of an office.
     *
     * @param coverage null: nothing was expected of it
     */
    record Slot(String month, @Nullable Coverage coverage) {

        /** 0 for none to 4 for all, so that only what is complete looks complete. */
        public int step(Shown shown) {
            Double share = coverage == null ? null : coverage.share(shown);
            if (share == null || share == 0) {
                return 0;
            } else if (share >= 1) {
                return 4;
            }
            return share < .5 ? 1 : share < .9 ? 2 : 3;
        }
    }
}
