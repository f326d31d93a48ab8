package id.sinergi.stack.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** A TCP port of the loopback interface that a part of the stack listens on. */
public record LoopbackPort(int number) {

    public static final String HOST = "127.0.0.1";

    private static final int LOWEST = 10_240;
    private static final int TRIES = 200;

    /** Below it no system takes a port for an outgoing connection: Linux begins here, macOS and Windows at 49152. */
    private static final int EPHEMERAL = 32_768;

    public LoopbackPort {
        if (number < 1 || number > 65535) {
            throw new IllegalArgumentException("A port lies between 1 and 65535, not at " + number);
        }
    }

    /** The port of that number, or any free one where the number is 0. */
    public static LoopbackPort of(int numberOrZero) {
        return numberOrZero == 0 ? anyFree() : new LoopbackPort(numberOrZero);
    }

    /**
     * A port that nobody listens on at this moment, and that no outgoing connection takes before the caller listens there.
     */
    public static LoopbackPort anyFree() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, EPHEMERAL)
                .mapToObj(LoopbackPort::new)
                .filter(LoopbackPort::isFree)
                .findFirst()
                .orElseThrow(() -> new StartFailure("No free port on " + HOST + " among " + TRIES + " tried"));
    }

    /**
     * Makes sure that the port can be listened on.
     *
     * @param purpose who wants it, as the user knows it
     * @throws StartFailure naming the port and, where the system tells, the process that holds it
     */
    public void requireFreeFor(String purpose) {
        if (!isFree()) {
            throw new StartFailure("Port " + number + " (" + purpose + ") is taken by " + PortHolder.of(number)
                    + ": stop it, then try again");
        }
    }

    public boolean isFree() {
        try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody listens; unlike {@link #isFree()} without taking the port for a moment. */
    public boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), number)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code host:port}, as clients want it. */
    public String address() {
        return HOST + ":" + number;
    }
}
