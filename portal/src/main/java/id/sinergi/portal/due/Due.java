package id.sinergi.portal.due;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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

    /** Doubts that the facility itself can settle; of reports that may tell of the same visit each stands with the others. */
    static List<Doubt> doubts(JsonNode page, String facility, String... kinds) {
        var listed = new HashSet<String>();
        return stream(page.path("items"))
                .filter(doubt -> List.of(kinds).contains(doubt.path("kind").asString("")))
                .filter(doubt -> stream(doubt.path("settledBy"))
                        .flatMap(settler -> stream(settler.path("facilities")))
                        .anyMatch(own -> own.asString("").equals(facility)))
                .filter(doubt -> {
                    boolean stands = stands(doubt.path("others"), listed);
                    listed.add(doubt.path("id").asString(""));
                    return !stands;
                })
                .map(Doubt::of)
                .toList();
    }

    private static boolean stands(JsonNode others, Set<String> listed) {
        return !others.isEmpty()
                && stream(others).map(other -> other.path("id").asString("")).allMatch(listed::contains);
    }

    /** What was to be done by yesterday at the latest and is not yet, of these records. */
    static List<Overdue> followUps(Stream<JsonNode> records, LocalDate today) {
        var overdue = new ArrayList<Overdue>();
        records.forEach(record -> stream(record.path("followUps"))
                .filter(followUp -> followUp.path("done").isMissingNode())
                .filter(followUp -> isOver(followUp.path("due"), today))
                .forEach(followUp -> overdue.add(new Overdue(
                        followUp.path("what").asString(""),
                        end(followUp.path("due")),
                        record.path("page").asString("")))));
        overdue.sort(Comparator.comparing(Overdue::due));
        return overdue;
    }

    /** The last of its possible days is before today; an unknown day is never over. */
    static boolean isOver(JsonNode due, LocalDate today) {
        String end = end(due);
        return !end.isEmpty() && end.compareTo(today.toString().substring(0, end.length())) < 0;
    }

    private static String end(JsonNode date) {
        return date.isObject() ? date.path("to").asString("") : date.asString("");
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
    public record Doubt(String kind, String title, String occurredOn, String page) {

        static Doubt of(JsonNode doubt) {
            JsonNode on = doubt.path("occurredOn");
            return new Doubt(
                    doubt.path("kind").asString(""),
                    doubt.path("title").asString(""),
                    on.isObject() ? on.path("from").asString("") : on.asString(""),
                    Due.page(doubt.path("href").asString("")));
        }
    }

    /** Something agreed that has not been done in time. */
    public record Overdue(String what, String due, String page) {}

    /** Pages mirror the addresses of the interface. */
    static String page(String href) {
        int api = href.indexOf("/api/v1/");
        return api < 0 ? "/" : href.substring(api + "/api/v1".length());
    }
}
