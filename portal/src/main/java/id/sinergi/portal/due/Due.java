package id.sinergi.portal.due;

import id.sinergi.portal.page.Links;
import id.sinergi.portal.records.Pairs;
import id.sinergi.portal.records.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads of the services' answers what a facility has to do, the most urgent first. Pure functions. */
final class Due {

    /** What is left to the facility of what its month can be. */
    private static final Set<String> TO_HAND_IN = Set.of("OPEN", "MISSING", "RETURNED");

    private Due() {}

    /** The months to hand in: returned ones first, then the newest. */
    static List<DueMonth> months(Stream<JsonNode> rates, ZoneId zone, LocalDate today) {
        return rates.flatMap(rate -> stream(rate.path("items")))
                .flatMap(facility -> stream(facility.path("months")))
                .filter(month -> TO_HAND_IN.contains(month.path("status").asString("")))
                .map(month -> DueMonth.of(month, zone, today))
                .sorted(Comparator.comparing((DueMonth month) -> !month.isReturned())
                        .thenComparing(DueMonth::month, Comparator.reverseOrder()))
                .toList();
    }

    /** Doubts that the facility itself can settle, a pair of reports once. */
    static List<Doubt> doubts(JsonNode page, String facility, String... kinds) {
        List<Told> own = new Told(page)
                .each("items").stream()
                        .filter(doubt -> List.of(kinds).contains(doubt.text("kind")))
                        .filter(doubt -> doubt.each("settledBy").stream()
                                .anyMatch(settler -> settler.texts("facilities").contains(facility)))
                        .toList();
        return Pairs.once(own).stream().map(doubt -> Doubt.of(doubt.json())).toList();
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /**
     * A month to hand in.
     *
     * @param open whether it is not over, so that it cannot be handed in yet
     * @param daysLeft until the last day on which it is on time; negative where that has passed; null: not known
     */
    public record DueMonth(
            String month,
            String status,
            boolean open,
            @Nullable String lastDay,
            @Nullable Long daysLeft) {

        static DueMonth of(JsonNode month, ZoneId zone, LocalDate today) {
            String due = month.path("due").asString("");
            // It is due by the end of a day, which is the first moment of the next.
            LocalDate last = due.isEmpty()
                    ? null
                    : Instant.parse(due).minusSeconds(1).atZone(zone).toLocalDate();
            return new DueMonth(
                    month.path("month").asString(""),
                    month.path("status").asString(""),
                    today.isBefore(YearMonth.parse(month.path("month").asString("1970-01"))
                            .atEndOfMonth()),
                    last == null ? null : last.toString(),
                    last == null ? null : ChronoUnit.DAYS.between(today, last));
        }

        public boolean isReturned() {
            return status.equals("RETURNED");
        }

        /** Whether its time to be on time has passed. */
        public boolean isLate() {
            return daysLeft != null && daysLeft < 0;
        }
    }

    /** Something doubtful in a record. */
    public record Doubt(String kind, String title, String occurredOn, String detail, String page) {

        static Doubt of(JsonNode doubt) {
            JsonNode on = doubt.path("occurredOn");
            return new Doubt(
                    doubt.path("kind").asString(""),
                    doubt.path("title").asString(""),
                    on.isObject() ? on.path("from").asString("") : on.asString(""),
                    doubt.path("detail").asString(""),
                    Links.page(doubt.path("href").asString("")));
        }
    }
}
