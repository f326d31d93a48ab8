package id.sinergi.stack.mongo;

import id.sinergi.stack.host.LoopbackPort;
import id.sinergi.stack.host.StartFailure;
import java.nio.file.Path;
import java.util.Optional;

/** A MongoDB that the stack has started and stops again. */
public sealed interface DocumentServer extends AutoCloseable permits EmbeddedMongo, MongodProcess {

    /**
     * Starts the server whose data are there; without any, a {@code mongod} found on the PATH, otherwise the embedded
     * stand-in. Each has its own files, and the rest of the stack's data belong to what one of them holds.
     *
     * @param directory the data of either
     * @throws StartFailure where the port is taken, or the data cannot be used or need a {@code mongod} that is not there
     */
    static DocumentServer start(Path directory, LoopbackPort port) {
        return start(directory, port, MongodProcess.executable());
    }

    static DocumentServer start(Path directory, LoopbackPort port, Optional<Path> mongod) {
        Path ofMongod = directory.resolve("mongod");
        Path ofStandIn = directory.resolve("mongo-stand-in");
        if (MongodProcess.hasDataIn(ofMongod)) {
            return MongodProcess.start(mongod.orElseThrow(() -> isMissingFor(ofMongod)), ofMongod, port);
        }
        if (mongod.isPresent() && !EmbeddedMongo.hasDataIn(ofStandIn)) {
            return MongodProcess.start(mongod.get(), ofMongod, port);
        }
        return EmbeddedMongo.start(
                ofStandIn,
                port,
                mongod.map(found -> "its data are from before there was " + found
                                + "; ./sinergi up --fresh changes over and begins without data")
                        .orElse("no mongod on the PATH"));
    }

    private static StartFailure isMissingFor(Path data) {
        return new StartFailure("No mongod is on the PATH any more, but the data in " + data
                + " need it: install it again, or throw all data away with ./sinergi up --fresh");
    }

    /** The connection string, without a database. */
    String uri();

    /** Which server it is, for people. */
    String description();

    @Override
    void close();
}
