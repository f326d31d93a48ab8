package id.sinergi.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.outbox.WrittenVersions.Written;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has every version published once more that a service's own log lacks: after Kafka was lost, or came back older than the
 * database. Of what the log has only so much is held at once: where there is more, both are read once for each share of the
 * activities.
 */
final class Reannouncing {

    /** About thirty megabytes. */
    private static final int MOST_AT_ONCE = 500_000;

    private static final int FINEST = 4_096;
    private static final int PAGE = 200;

    /** Whatever was written by then. */
    private static final Instant ANY_TIME = Instant.parse("2200-01-01T00:00:00Z");

    private final OwnLog log;
    private final WrittenVersions written;
    private final boolean rehearsal;
    private final Resync.Watching watching;
    private final int mostAtOnce;

    Reannouncing(OwnLog log, WrittenVersions written, boolean rehearsal, Resync.Watching watching) {
        this(log, written, rehearsal, watching, MOST_AT_ONCE);
    }

    Reannouncing(OwnLog log, WrittenVersions written, boolean rehearsal, Resync.Watching watching, int mostAtOnce) {
        this.log = log;
        this.written = written;
        this.rehearsal = rehearsal;
        this.watching = watching;
        this.mostAtOnce = mostAtOnce;
    }

    /**
     * Runs to the end; what waits to be published anyway is left to that.
     *
     * @throws OwnLog.LogAway where Kafka does not answer, id.sinergi.http.Refusal where MongoDB does not; another run goes
     *     on from there
     */
    void run() {
        int shares = shares(log.records());
        for (int share = 0; share < shares; share++) {
            announce(share, shares);
        }
    }

    /** As many as fit well, so that hardly any is broken off to be halved. */
    private int shares(long records) {
        int shares = 1;
        while (shares < FINEST && records / shares > mostAtOnce * 3L / 4) {
            shares *= 2;
        }
        return shares;
    }

    private void announce(int share, int shares) {
        Set<Long> published = new HashSet<>();
        boolean whole = log.partitions().stream()
                .allMatch(partition -> log.read(partition, versions -> {
                    watching.read(versions.size());
                    versions.stream()
                            .filter(version -> isOf(version.id(), share, shares))
                            .forEach(version -> published.add(print(version.id(), version.version())));
                    return published.size() <= mostAtOnce || shares >= FINEST;
                }));
        if (whole) {
            announceWhatIsNot(published, share, shares);
        } else {
            published.clear();
            announce(share, 2 * shares);
            announce(share + shares, 2 * shares);
        }
    }

    private void announceWhatIsNot(Set<Long> published, int share, int shares) {
        @Nullable Written last = null;
        List<Written> page;
        do {
            page = written.of(Set.of(), ANY_TIME, last, PAGE);
            for (Written version : page) {
                if (isOf(version.id(), share, shares)
                        && !published.contains(print(version.id(), version.version()))
                        && (rehearsal || written.announce(version.id(), version.version()))) {
                    watching.announced();
                }
                last = version;
            }
            watching.read(0);
        } while (page.size() == PAGE);
    }

    private static boolean isOf(String id, int share, int shares) {
        return Math.floorMod(id.hashCode(), shares) == share;
    }

    /** Of id and version; two of one print among millions of millions would be one too many to expect. */
    private static long print(String id, long version) {
        UUID uuid = UUID.nameUUIDFromBytes((id + "|" + version).getBytes(UTF_8));
        return uuid.getMostSignificantBits() ^ uuid.getLeastSignificantBits();
    }
}
