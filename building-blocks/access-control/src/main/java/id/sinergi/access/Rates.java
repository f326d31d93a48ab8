package id.sinergi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Counts what clients of one kind send, each against the same limit, in bounded memory. */
final class Rates {

    private static final int MOST_CLIENTS = 100_000;

    private final int perSecond;
    private final int burst;
    private final TimeMeter time;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @param perSecond 0: no limit */
    Rates(int perSecond, int burst, TimeMeter time) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.time = time;
    }

    /** Counts a request; how long the client has to wait before it may send it, zero: not at all. */
    Duration count(String client) {
        if (perSecond == 0) {
            return Duration.ZERO;
        }
        var probe = clients.get(client, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
