package id.sinergi.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums up what a client repeats without being let in: some attempts a minute are events, the others one of a number. */
final class Floods {

    static final int MOST_EACH_MINUTE = 20;

    private static final int MOST_CLIENTS = 1_000;
    private static final String OTHERS = "others";
    private static final Set<Integer> CHEAP = Set.of(401, 429);

    private final Map<Attempt, Long> attempts = new HashMap<>();
    private Instant minute = Instant.MIN;

    /** Whether it is an event of its own; otherwise it is counted. */
    synchronized boolean passes(AuditEvent event) {
        if (!CHEAP.contains(event.status())) {
            return true;
        }
        if (attempts.isEmpty()) {
            minute = event.at().truncatedTo(ChronoUnit.MINUTES);
        }
        Attempt attempt = new Attempt(event.service(), event.account(), event.address(), event.status());
        if (attempts.size() >= MOST_CLIENTS && !attempts.containsKey(attempt)) {
            attempt = new Attempt(event.service(), null, OTHERS, event.status());
        }
        return attempts.merge(attempt, 1L, Long::sum) <= MOST_EACH_MINUTE;
    }

    /** What was counted in minutes that are over; each is told once. */
    synchronized List<AuditEvent> sums(Instant now) {
        if (attempts.isEmpty() || now.isBefore(minute.plus(1, ChronoUnit.MINUTES))) {
            return List.of();
        }
        return sums();
    }

    /** The same whether the minute is over or not. */
    synchronized List<AuditEvent> sums() {
        List<AuditEvent> sums = attempts.entrySet().stream()
                .filter(counted -> counted.getValue() > MOST_EACH_MINUTE)
                .map(counted -> counted.getKey().times(counted.getValue() - MOST_EACH_MINUTE, minute))
                .toList();
        attempts.clear();
        return sums;
    }

    private record Attempt(String service, @Nullable String account, String address, int status) {

        AuditEvent times(long number, Instant minute) {
            return new AuditEvent(
                    UUID.randomUUID().toString(),
                    minute,
                    service,
                    account,
                    address,
                    null,
                    null,
                    null,
                    status,
                    Outcome.of(status),
                    null,
                    null,
                    null,
                    number);
        }
    }
}
