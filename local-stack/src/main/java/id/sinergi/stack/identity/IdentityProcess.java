package id.sinergi.stack.identity;

import id.sinergi.stack.host.LoopbackPort;
import java.nio.file.Path;
import java.util.List;

/** The identity provider in a process of its own, for stacks whose services come and go. */
public final class IdentityProcess {

    private IdentityProcess() {}

    /**
     * Runs until it is stopped; prints one line once it serves.
     *
     * @param arguments port, directory
     */
    public static void main(String[] arguments) {
        LoopbackPort port = LoopbackPort.of(Integer.parseInt(arguments[0]));
        LocalIdentity identity = LocalIdentity.start(Path.of(arguments[1]), port, "http://127.0.0.1:8080", List.of());
        Runtime.getRuntime().addShutdownHook(new Thread(identity::close, "stop-identity"));
        System.out.println("The identity provider serves " + identity.issuer());
    }
}
