package id.sinergi.standin;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Keeps documents in memory, and lets an index be declared while documents are written, as services do at their start. */
public class MemoryBackend extends de.bwaldvogel.mongo.backend.memory.MemoryBackend {

    /** Commands share it, the declaration of indexes has it alone: a write goes through the list that it adds to. */
    private final ReadWriteLock indexes = new ReentrantReadWriteLock();

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Lock lock = command.equalsIgnoreCase("createIndexes") ? indexes.writeLock() : indexes.readLock();
        lock.lock();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            lock.unlock();
        }
    }
}
