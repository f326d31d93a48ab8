package id.sinergi.stack.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps documents in an H2 file and has written them there before a command is answered. */
final class CommittingBackend extends H2Backend {

    private static final Logger LOG = LoggerFactory.getLogger(CommittingBackend.class);

    /** The frequent ones; of any other the commit finds nothing to write. */
    private static final Set<String> READS =
            Set.of("find", "getmore", "killcursors", "count", "distinct", "ping", "hello", "ismaster");

    private static final int FILL_RATE_PERCENT = 60;
    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;

    /** A commit rewrites the pages that it touches: small ones keep the file, and the wait, short. */
    private static final int PAGE_BYTES = 4096;

    /** How long replaced pages stay readable, for a query that began before they were replaced. */
    private static final int RETENTION_MILLISECONDS = 10_000;

    /** Commands share it, a commit has it alone: otherwise a commit could keep one half of another's insert. */
    private final ReadWriteLock betweenCommands = new ReentrantReadWriteLock();

    private final ScheduledExecutorService compaction = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mongo-compaction").factory());

    private CommittingBackend(MVStore store) {
        super(store);
        store.setRetentionTime(RETENTION_MILLISECONDS);
        var _ = compaction.scheduleWithFixedDelay(this::compact, 5, 5, TimeUnit.SECONDS);
    }

    /** Opens the file; nothing but {@link #commit()} writes to it, neither a timer nor a full buffer. */
    static CommittingBackend on(Path file) {
        return new CommittingBackend(new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_BYTES)
                .cacheSize(32)
                .open());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return hello(super.handleCommand(channel, database, "ismaster", query));
        }
        return isRead(command, query)
                ? super.handleCommand(channel, database, command, query)
                : written(channel, database, command, query);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IdFirstDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public void commit() {
        betweenCommands.writeLock().lock();
        try {
            getMvStore().commit();
        } finally {
            betweenCommands.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        compaction.shutdownNow();
        super.close();
    }

    private Document written(Channel channel, String database, String command, Document query) {
        try {
            betweenCommands.readLock().lock();
            try {
                return super.handleCommand(channel, database, command, query);
            } finally {
                betweenCommands.readLock().unlock();
            }
        } finally {
            // Also after a refusal: the documents before the refused one of a batch are kept.
            commit();
        }
    }

    private static Document hello(Document isMaster) {
        isMaster.put("isWritablePrimary", true);
        return isMaster;
    }

    private static boolean isRead(String command, Document query) {
        return command.equals("aggregate") ? !writesItsResult(query) : READS.contains(command.toLowerCase(Locale.ROOT));
    }

    private static boolean writesItsResult(Document aggregation) {
        return aggregation.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    /** Rewrites what is mostly replaced, so that the file does not only grow; a failure leaves the file larger. */
    private void compact() {
        betweenCommands.writeLock().lock();
        try {
            if (!getMvStore().isClosed()) {
                getMvStore().compact(FILL_RATE_PERCENT, COMPACTION_BYTES);
            }
        } catch (RuntimeException e) {
            LOG.warn("The documents' file was not compacted", e);
        } finally {
            betweenCommands.writeLock().unlock();
        }
    }
}
