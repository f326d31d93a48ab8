package id.sinergi.portal.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The last day that a date may mean which is told as a day, a month, a year, or a range of them. */
public final class LastDay {

    private LastDay() {}

    /** Empty where there is none. */
    public static Optional<LocalDate> of(JsonNode date) {
        if (date.isObject()) {
            return of(date.path("to"));
        }
        String text = date.asString("");
        try {
            return switch (text.length()) {
                case 0 -> Optional.empty();
                case 4 -> Optional.of(Year.parse(text).atMonth(12).atEndOfMonth());
                case 7 -> Optional.of(YearMonth.parse(text).atEndOfMonth());
                default -> Optional.of(LocalDate.parse(text));
            };
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
