package id.sinergi.portal.desk;

import id.sinergi.portal.records.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A day that somebody names for a visit.
 *
 * @param on as it was written, a day or less
 * @param by whose claims name it
 */
public record Day(String on, List<String> by) {

    /** The days that the claims of a visit name, each once, in the order in which they were first named. */
    static List<Day> claimed(Told visit) {
        Map<String, List<String>> days = new LinkedHashMap<>();
        for (Told claim : visit.each("claims")) {
            String on = claim.in("values").text("on");
            if (on != null) {
                String by = claim.text("reportedBy");
                days.computeIfAbsent(on, day -> new ArrayList<>()).add(by == null ? "" : by);
            }
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), List.copyOf(day.getValue())))
                .toList();
    }
}
