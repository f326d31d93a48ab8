package id.sinergi.portal.records;

import id.sinergi.portal.page.Format;
import java.time.DateTimeException;
import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes dates as precisely as records state them. */
@Component("recordDates")
class Dates {

    private final Format format;

    Dates(Format format) {
        this.format = format;
    }

    /** A day, a month, a year, or a range of them; a dash where there is none. */
    String when(JsonNode date) {
        if (date.isObject()) {
            return when(date.path("from")) + " – " + when(date.path("to"));
        }
        return format.date(date.asString(""));
    }

    /** {@code 2 tahun 6 bulan} of {@code P2Y6M}. */
    String duration(String iso) {
        try {
            Period period = Period.parse(iso);
            return Stream.of(
                            part(period.getYears(), "years"),
                            part(period.getMonths(), "months"),
                            part(period.getDays(), "days"))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        } catch (DateTimeException other) {
            return iso;
        }
    }

    private String part(int count, String unit) {
        return count == 0 ? "" : format.number(count) + " " + format.named("records." + unit);
    }
}
