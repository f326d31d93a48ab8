package id.sinergi.outbox;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a service's own log against its documents, a partition at a time, and brings in line what differs. Of what differs
 * only so much is held at once: where there is more, the partition is read again for each share of the activities.
 */
final class Resync {

    /** About ten megabytes. */
    private static final int MOST_AT_ONCE = 50_000;

    private static final int FINEST = 4_096;

    private final OwnLog log;
    private final Map<String, Restorable<?>> restorables;
    private final EventStream stream;
    private final ResyncOrder order;
    private final String by;
    private final Watching watching;
    private final int mostAtOnce;
    private final @Nullable Set<String> only;

    Resync(
            OwnLog log,
            Map<String, Restorable<?>> restorables,
            EventStream stream,
            ResyncOrder order,
            String by,
            Watching watching) {
        this(log, restorables, stream, order, by, watching, MOST_AT_ONCE);
    }

    Resync(
            OwnLog log,
            Map<String, Restorable<?>> restorables,
            EventStream stream,
            ResyncOrder order,
            String by,
            Watching watching,
            int mostAtOnce) {
        this.log = log;
        this.restorables = Map.copyOf(restorables);
        this.stream = stream;
        this.order = order;
        this.by = by;
        this.watching = watching;
        this.mostAtOnce = mostAtOnce;
        this.only = order.records() == null
                ? null
                : order.records().stream().map(UUID::toString).collect(Collectors.toSet());
    }

    /**
     * Runs to the end.
     *
     * @throws Ended where it is the log that was lost
     * @throws OwnLog.LogAway where Kafka does not answer, id.sinergi.http.Refusal where MongoDB does not; another run goes
     *     on from there
     */
    void run() {
        requireAWholeLog();
        log.partitions().forEach(partition -> bringInLine(partition, 0, 1));
        if (!order.isRehearsal()) {
            restorables.values().forEach(restorable -> restorable.derive(order.records(), () -> watching.read(0), by));
        }
    }

    /** Each document was published at least once. With less in the log everything would pass for being in line. */
    private void requireAWholeLog() {
        if (only != null) {
            return;
        }
        long records = log.records();
        long documents =
                restorables.values().stream().mapToLong(Restorable::count).sum();
        if (records < documents) {
            throw new Ended("the log has fewer records (" + records + ") than the database documents (" + documents
                    + "): nothing was compared. If it was the log that was lost, it is afterLogLoss;"
                    + " if reports wait to be published, repeat this when they are");
        }
    }

    private void bringInLine(int partition, int share, int shares) {
        var unknown = new TreeMap<String, Set<PublishedVersion>>();
        int[] held = {0};
        boolean whole = log.read(partition, versions -> {
            watching.read(versions.size());
            for (PublishedVersion version : unknown(mine(versions, share, shares))) {
                held[0] += unknown.computeIfAbsent(version.id(), _ -> new TreeSet<>(PublishedVersion.ORDER))
                                .add(version)
                        ? 1
                        : 0;
            }
            return held[0] <= mostAtOnce || shares >= FINEST;
        });
        if (whole) {
            unknown.values().forEach(versions -> settle(List.copyOf(versions)));
        } else {
            unknown.clear();
            bringInLine(partition, share, 2 * shares);
            bringInLine(partition, share + shares, 2 * shares);
        }
    }

    private List<PublishedVersion> mine(List<PublishedVersion> versions, int share, int shares) {
        return versions.stream()
                .filter(version -> Math.floorMod(version.id().hashCode(), shares) == share)
                .filter(version -> only == null || only.contains(version.id()))
                .toList();
    }

    private List<PublishedVersion> unknown(List<PublishedVersion> versions) {
        Map<String, List<PublishedVersion>> byCollection =
                versions.stream().collect(Collectors.groupingBy(version -> stream.collectionOf(version.type())));
        List<PublishedVersion> unknown = new ArrayList<>();
        byCollection.forEach(
                (collection, those) -> unknown.addAll(restorable(collection).unknown(new HashSet<>(those))));
        return unknown;
    }

    private void settle(List<PublishedVersion> versions) {
        watching.read(0);
        restorable(stream.collectionOf(versions.getFirst().type()))
                .settle(versions, log, order, by)
                .ifPresent(watching::found);
    }

    private Restorable<?> restorable(String collection) {
        return requireNonNull(restorables.get(collection), () -> "nobody declares how " + collection + " is restored");
    }

    /** It does not go on, and says why in words of its own. */
    static final class Ended extends RuntimeException {

        Ended(String why) {
            super(why);
        }
    }

    /** Sees how it goes on; what it throws ends it. */
    interface Watching {

        /** So many records more were read, or it is at work otherwise. */
        void read(int records);

        void found(ResyncFinding finding);

        /** One more version that the log lacked was announced. */
        default void announced() {}
    }
}
