package id.sinergi.stack.mongo;

import de.bwaldvogel.mongo.MongoServer;
import id.sinergi.stack.host.DiskSpace;
import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreException;

/**
 * A stand-in for MongoDB in this JVM, on a file. What it answered survives the end of the process, not the loss of
 * power; it knows neither transactions nor replica sets, and searches without its secondary indexes.
 */
public final class EmbeddedMongo implements DocumentServer {

    private static final String FILE = "documents.mv";

    /** One thread serves many connections, and waits with its write's commit: so many commits can be shared. */
    private static final int WORKERS = 16;

    private final LoopbackPort port;
    private final MongoServer server;
    private final String reason;

    private EmbeddedMongo(LoopbackPort port, MongoServer server, String reason) {
        this.port = port;
        this.server = server;
        this.reason = reason;
    }

    /**
     * Starts the stand-in and answers when it serves clients.
     *
     * @param directory where its file is, or will be, kept
     * @throws StartFailure where the port is taken or another process uses the file
     */
    public static EmbeddedMongo start(Path directory, LoopbackPort port) {
        return start(directory, port, "as asked for");
    }

    /** @param reason why it is not a real MongoDB, for people */
    static EmbeddedMongo start(Path directory, LoopbackPort port, String reason) {
        port.requireFreeFor("MongoDB");
        DiskSpace.require(directory, 1);
        MongoServer server = new MongoServer(open(directory.resolve(FILE)));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number()), 1, WORKERS);
        return new EmbeddedMongo(port, server, reason);
    }

    static boolean hasDataIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    @Override
    public String uri() {
        return "mongodb://" + port.address();
    }

    @Override
    public String description() {
        return "an embedded stand-in for MongoDB (" + reason + ")";
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static CommittingBackend open(Path file) {
        try {
            return CommittingBackend.on(file);
        } catch (MVStoreException e) {
            throw new StartFailure("The documents in " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }
}
