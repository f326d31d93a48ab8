package id.sinergi.reporting.register;

import static id.sinergi.reporting.register.Mark.Code.WEEKDAY_CONTRADICTION;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds weekdays that a source states beside a day on which it is another one. */
final class Weekdays {

    private static final List<String> DATES = List.of("on", "signedOn", "from");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Weekdays() {}

    /** Those of the record, of its evaluations, amendments, cohorts and harvests. */
    static List<Mark> in(JsonNode state) {
        var marks = new ArrayList<Mark>();
        mark(state, "", marks);
        for (String parts : List.of("evaluations", "amendments", "cohorts", "harvests")) {
            for (int i = 0; i < state.path(parts).size(); i++) {
                mark(state.path(parts).path(i), "/" + parts + "/" + i, marks);
            }
        }
        return marks;
    }

    private static void mark(JsonNode part, String at, List<Mark> marks) {
        String stated = part.path("statedWeekday").asString("");
        for (String name : DATES) {
            String date = part.path(name).asString("");
            if (!stated.isEmpty() && DAY.matcher(date).matches()) {
                DayOfWeek actual = LocalDate.parse(date).getDayOfWeek();
                if (!actual.name().equals(stated)) {
                    String detail =
                            date + " is a " + english(actual) + ", stated is " + english(DayOfWeek.valueOf(stated));
                    marks.add(Mark.of(WEEKDAY_CONTRADICTION, at + "/" + name, detail));
                }
            }
        }
    }

    private static String english(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
