package id.sinergi.portal.overview;

import id.sinergi.portal.page.Period;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for, as it was typed or sent: what it says well is taken, the rest is as usual.
 *
 * @param knownAt a moment, or what a field for date and time sends, meant in the time of western Indonesia
 */
record Wanted(
        @Nullable String period,
        @Nullable Boolean verifiedOnly,
        @Nullable String knownAt,
        @Nullable List<String> lines,
        @Nullable List<String> columns,
        @Nullable String sort,
        @Nullable Boolean desc) {

    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);
    private static final int WITHOUT_SECONDS = 16;

    /** @param today where the place is that is looked at */
    Look look(Clock clock, LocalDate today) {
        String moment = moment(clock);
        List<String> shown = chosen(columns, Look.MOST_COLUMNS, Look.USUAL_COLUMNS);
        return new Look(
                Period.orThisYear(period, today),
                moment == null && Boolean.TRUE.equals(verifiedOnly),
                moment,
                chosen(lines, Look.MOST_LINES, Look.USUAL_LINES),
                shown,
                sort == null || sort.isBlank() ? Look.BY_NAME : sort,
                Boolean.TRUE.equals(desc));
    }

    /** Whether a moment was asked for that numbers cannot be shown of. */
    boolean lostMoment(Clock clock) {
        return knownAt != null && !knownAt.isBlank() && moment(clock) == null;
    }

    private @Nullable String moment(Clock clock) {
        if (knownAt == null || knownAt.isBlank()) {
            return null;
        }
        try {
            Instant moment = knownAt.length() <= WITHOUT_SECONDS + 3
                    ? LocalDateTime.parse(knownAt).toInstant(WIB)
                    : OffsetDateTime.parse(knownAt.replace(' ', '+')).toInstant();
            return moment.isBefore(clock.instant()) ? moment.atOffset(WIB).toString() : null;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private static List<String> chosen(@Nullable List<String> keys, int most, List<String> usual) {
        List<String> known = keys == null
                ? List.of()
                : keys.stream()
                        .filter(Measures.MONTHLY::contains)
                        .distinct()
                        .limit(most)
                        .toList();
        return known.isEmpty() ? usual : known;
    }
}
