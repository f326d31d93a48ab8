package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a visit has come and how precisely its day is told.
 *
 * @param on null: not told
 * @param weekday as the report has it; null: not told
 * @param inferred how the day was inferred; null: it was not
 */
record Life(
        String status,
        @Nullable String on,
        @Nullable String weekday,
        @Nullable String inferred,
        @Nullable String why) {

    private static final String CANCELLED = "Jadwal pihak tamu berubah (data contoh)";
    private static final String INFERRED = "dari tanggal berita kegiatan (data contoh)";

    static Life of(LocalDate day, Span span, Draw draw) {
        return switch (draw.ofThousand()) {
            case Integer n when n <= 25 -> new Life("CANCELLED", day.toString(), null, null, CANCELLED);
            case Integer n when n <= 32 -> new Life("PLANNED", day.toString(), null, null, null);
            case Integer n
            when n <= 60 && isNew(day, span) ->
                new Life("PLANNED", span.asOf().plusDays(draw.between(2, 75)).toString(), null, null, null);
            case Integer n when n <= 90 -> new Life("HELD", YearMonth.from(day).toString(), null, null, null);
            case Integer n when n <= 94 -> new Life("HELD", Integer.toString(day.getYear()), null, null, null);
            case Integer n when n <= 97 -> new Life("HELD", null, null, null, null);
            case Integer n when n <= 120 -> new Life("HELD", day.toString(), null, INFERRED, null);
            case Integer n when n <= 130 -> new Life("HELD", day.toString(), weekday(day.plusDays(1)), null, null);
            case Integer n when n <= 330 -> new Life("HELD", day.toString(), weekday(day), null, null);
            default -> new Life("HELD", day.toString(), null, null, null);
        };
    }

    void write(Body body) {
        body.with("status", status)
                .withKnown("on", on)
                .withKnown("statedWeekday", weekday)
                .withKnown("dateInferred", inferred)
                .withKnown("cancellationReason", why);
    }

    /** What is planned for the time ahead is told in these weeks. */
    private static boolean isNew(LocalDate day, Span span) {
        return day.isAfter(span.asOf().minusDays(150));
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).toUpperCase(Locale.ROOT);
    }
}
