package id.sinergi.stack.mongo;

import id.sinergi.stack.host.LoopbackPort;
import java.nio.file.Path;

/** A MongoDB that the stack has started and stops again. */
public sealed interface DocumentServer extends AutoCloseable permits EmbeddedMongo, MongodProcess {

    /**
     * Starts a {@code mongod} found on the PATH, otherwise the embedded stand-in. Each has its own directory: the
     * documents of the one are not seen by the other.
     *
     * @param directory the data of both
     * @throws id.sinergi.stack.host.StartFailure where the port is taken or the data cannot be used
     */
    static DocumentServer start(Path directory, LoopbackPort port) {
        return MongodProcess.executable()
                .<DocumentServer>map(mongod -> MongodProcess.start(mongod, directory.resolve("mongod"), port))
                .orElseGet(() -> EmbeddedMongo.start(directory.resolve("mongo-stand-in"), port));
    }

    /** The connection string, without a database. */
    String uri();

    /** Which server it is, for people. */
    String description();

    @Override
    void close();
}
