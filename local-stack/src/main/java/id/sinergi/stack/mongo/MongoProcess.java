package id.sinergi.stack.mongo;

import id.sinergi.stack.host.LoopbackPort;
import java.nio.file.Path;

/** The embedded stand-in as a process of its own: for tests in which the services die and MongoDB lives on. */
public final class MongoProcess {

    private MongoProcess() {}

    /** Runs until it is stopped; prints one line once it serves. Arguments: port, directory. */
    public static void main(String[] arguments) {
        LoopbackPort port = LoopbackPort.of(Integer.parseInt(arguments[0]));
        EmbeddedMongo mongo = EmbeddedMongo.start(Path.of(arguments[1]), port);
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "stop-mongo"));
        System.out.println("MongoDB serves " + mongo.uri());
    }
}
