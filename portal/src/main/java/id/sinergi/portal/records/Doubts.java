package id.sinergi.portal.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what is doubtful about a record. Services warn of it in their answers to writes alone, and reporting lists it for whole
 * facilities, so a page looks for itself.
 */
@Component("recordDoubts")
class Doubts {

    private static final Set<String> AHEAD = Set.of("PLANNED", "POSTPONED", "SIGNING_PLANNED");

    private final Words words;
    private final Today today;

    Doubts(Words words, Today today) {
        this.words = words;
        this.today = today;
    }

    /**
     * All that is doubtful.
     *
     * @param participants what stated totals are compared with; null: nothing is counted
     */
    List<Doubt> of(Told record, @Nullable Long participants) {
        Stream<Told> dated = Stream.concat(
                Stream.of(record),
                Stream.of("cohorts", "harvests", "evaluations", "amendments")
                        .flatMap(parts -> record.each(parts).stream()));
        Stream<Doubt> sums = record.each("statedFigures").stream()
                .filter(figure -> mismatch(figure, participants))
                .map(figure -> doubt("SUM_MISMATCH", "statedFigures", figure.text("value") + " ≠ " + participants));
        return Stream.of(ofRecord(record), dated.flatMap(this::ofDate), sums)
                .flatMap(doubts -> doubts)
                .toList();
    }

    /** What is claimed of a record's people is not what is counted of them. */
    static boolean mismatch(Told figure, @Nullable Long participants) {
        Number stated = figure.number("value");
        return participants != null
                && stated != null
                && "participants".equalsIgnoreCase(figure.text("what"))
                && stated.longValue() != participants;
    }

    private Stream<Doubt> ofRecord(Told record) {
        String status = String.valueOf(record.text("status"));
        String date = record.has("signedOn") || record.has("parties") ? "signedOn" : "on";
        Stream.Builder<Doubt> doubts = Stream.builder();
        if (record.flag("disputed")) {
            doubts.add(doubt("DATE_DISPUTED", date, null));
        }
        if (Set.of("HELD", "SIGNED").contains(status) && !record.has(date)) {
            doubts.add(doubt("DATE_MISSING", date, null));
        }
        Told plan = record.has(date) ? record : record.in("signingPlan");
        if (AHEAD.contains(status) && plan.isPast(record.has(date) ? date : "on", today.of(record))) {
            doubts.add(doubt("OVERDUE_PLAN", date, null));
        }
        return doubts.build();
    }

    private Stream<Doubt> ofDate(Told dated) {
        String field = Stream.of("signedOn", "from", "on")
                .filter(dated::has)
                .findFirst()
                .orElse("on");
        Stream.Builder<Doubt> doubts = Stream.builder();
        if (dated.has("dateInferred")) {
            doubts.add(doubt("DATE_INFERRED", field, dated.text("dateInferred")));
        }
        LocalDate day = day(dated, field);
        String stated = dated.text("statedWeekday");
        if (day != null && stated != null && !day.getDayOfWeek().name().equals(stated)) {
            doubts.add(doubt(
                    "WEEKDAY_CONTRADICTION",
                    field,
                    words.named("weekday", stated) + " ≠ "
                            + words.named("weekday", day.getDayOfWeek().name())));
        }
        return doubts.build();
    }

    private static @Nullable LocalDate day(Told dated, String field) {
        String text = dated.text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private Doubt doubt(String code, String field, @Nullable String detail) {
        return new Doubt(code, words.named("doubt", code), words.label(field), detail);
    }

    /**
     * One thing that is doubtful.
     *
     * @param where the member that it is about
     * @param detail what makes it so, as it was reported
     */
    record Doubt(
            String code,
            String text,
            String where,
            @Nullable String detail) {}
}
