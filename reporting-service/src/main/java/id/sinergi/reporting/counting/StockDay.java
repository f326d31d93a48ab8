package id.sinergi.reporting.counting;

import id.sinergi.reference.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The day on which stocks are taken: the one that is asked for, else the period's last, today where that is not over. */
public record StockDay(Directory directory, Clock clock) {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    public LocalDate of(Scope scope, Period period, @Nullable LocalDate on) {
        if (on != null) {
            return on;
        }
        LocalDate today = LocalDate.now(clock.withZone(zone(scope)));
        LocalDate last = period.lastDay();
        return last.isBefore(today) ? last : today;
    }

    private ZoneId zone(Scope scope) {
        return switch (scope.kind()) {
            case FACILITY -> directory.zoneOf(scope.id());
            case REGIONAL_OFFICE -> directory.zoneOfOffice(scope.id());
            case NATION -> CAPITAL;
        };
    }
}
