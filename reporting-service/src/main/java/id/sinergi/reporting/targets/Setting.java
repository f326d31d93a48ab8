package id.sinergi.reporting.targets;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import id.sinergi.reporting.counting.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a target is set: the body of a request.
 *
 * @param value what is to be reached in the year, in the measure's unit
 * @param months its parts, {@code {"2026-01": 10}}; those left out are 0; absent: it is not split
 * @param reason why it is set so; required where it was set before
 */
record Setting(
        @Nullable Long value,
        @Nullable Map<String, @Nullable Long> months,
        @Nullable String reason) {

    private static final long MOST = 1_000_000_000_000_000L;
    private static final int LONGEST_REASON = 2_000;

    /**
     * The target that is set.
     *
     * @throws InvalidReport with all faults, where there is one
     */
    Target at(Place place, boolean isFirst) {
        var faults = new ArrayList<Fault>();
        if (value == null || value < 0 || value > MOST) {
            faults.add(new Fault("/value", "a number from 0 to " + MOST));
        }
        months(place.year(), faults);
        if (place.measure().kind() == Measure.Kind.STOCK && months != null && !months.isEmpty()) {
            faults.add(new Fault("/months", "a stock is taken on a day: it has no parts by month"));
        }
        faults.addAll(reason(reason, !isFirst));
        if (!faults.isEmpty()) {
            throw new InvalidReport(faults);
        }
        return new Target(
                place.scope(),
                place.measure().key(),
                place.year(),
                value,
                new TreeMap<>(requireNonNullElse(months, Map.of())));
    }

    private void months(int year, List<Fault> faults) {
        Map<String, @Nullable Long> parts = requireNonNullElse(months, Map.of());
        long sum = 0;
        for (var part : parts.entrySet()) {
            Long number = part.getValue();
            if (!part.getKey().matches(year + "-(0[1-9]|1[0-2])")) {
                faults.add(new Fault("/months", "months are those of the year, such as " + year + "-01"));
            }
            if (number == null || number < 0 || number > MOST) {
                faults.add(new Fault(
                        "/months/" + part.getKey().replace("~", "~0").replace("/", "~1"),
                        "a number from 0 to " + MOST));
            } else {
                sum += number;
            }
        }
        if (!parts.isEmpty() && value != null && faults.isEmpty() && sum != value) {
            faults.add(new Fault("/months", "the months add up to " + sum + ", the year to " + value));
        }
    }

    static List<Fault> reason(@Nullable String reason, boolean required) {
        boolean fits = reason == null ? !required : !reason.isBlank() && reason.length() <= LONGEST_REASON;
        return fits ? List.of() : List.of(new Fault("/reason", "say why, in 1 to " + LONGEST_REASON + " characters"));
    }
}
