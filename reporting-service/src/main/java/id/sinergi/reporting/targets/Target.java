package id.sinergi.reporting.targets;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.reporting.counting.Scope;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached in a year.
 *
 * @param measure its key: {@code participantsEnrolled}
 * @param value in the measure's unit; absent: the target was withdrawn
 * @param months the parts of the value by month, {@code 2026-01}; empty: it is not split
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Target(
        Scope scope, String measure, int year, @Nullable Long value, SortedMap<String, Long> months) {

    Target {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(requireNonNullElse(months, Map.of())));
    }

    /** What it is kept under: one target for each scope, measure and year. */
    String id() {
        return id(scope, measure, year);
    }

    static String id(Scope scope, String measure, int year) {
        return scope + "|" + measure + "|" + year;
    }
}
