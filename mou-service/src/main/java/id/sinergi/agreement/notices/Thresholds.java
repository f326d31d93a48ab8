package id.sinergi.agreement.notices;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.AgreementStatus;
import id.sinergi.outbox.Stored;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;

/** Judges which notice of an agreement is due on a day: of several that were missed only the last. */
final class Thresholds {

    /** The first notice comes so many days ahead. */
    static final int MOST_DAYS_AHEAD = 90;

    /** So many days after its end an agreement is still noticed, where nobody looked on the day. */
    static final int MOST_DAYS_LATE = 30;

    private static final int[] DAYS_AHEAD = {0, 7, 30, MOST_DAYS_AHEAD};

    private Thresholds() {}

    static Optional<Notice> due(Stored<Agreement> stored, ZoneId zone, LocalDate today) {
        Agreement agreement = stored.state();
        if (agreement.status() != AgreementStatus.SIGNED) {
            return Optional.empty();
        }
        return agreement
                .endsOn()
                .filter(end -> !isOldNews(stored, end, zone, today))
                .flatMap(end -> notice(stored, end, ChronoUnit.DAYS.between(today, end)));
    }

    private static Optional<Notice> notice(Stored<Agreement> stored, LocalDate end, long daysLeft) {
        Agreement agreement = stored.state();
        return IntStream.of(DAYS_AHEAD)
                .filter(threshold -> daysLeft <= threshold)
                .boxed()
                .findFirst()
                .map(threshold -> new Notice(
                        stored.id(), agreement.kind(), agreement.title(), end, threshold, daysLeft, agreement.bound()));
    }

    /** It ended long ago, or was reported only after its end. */
    private static boolean isOldNews(Stored<Agreement> stored, LocalDate end, ZoneId zone, LocalDate today) {
        return end.isBefore(today.minusDays(MOST_DAYS_LATE))
                || (end.isBefore(today) && end.isBefore(LocalDate.ofInstant(stored.createdAt(), zone)));
    }
}
