package id.sinergi.system.chaos;

import id.sinergi.stack.host.LoopbackPort;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Free ports below those that the system gives to outgoing connections: otherwise one of these could take the port of a
 * process that is down for a moment.
 */
final class Ports {

    private static final int FIRST = 15_000;
    private static final int COUNT = 17_000;

    private final Random random = new Random();
    private final Set<LoopbackPort> given = new HashSet<>();

    LoopbackPort next() {
        LoopbackPort port = LoopbackPort.of(FIRST + random.nextInt(COUNT));
        return port.isFree() && given.add(port) ? port : next();
    }
}
