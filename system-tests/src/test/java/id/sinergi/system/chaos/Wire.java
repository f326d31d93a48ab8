package id.sinergi.system.chaos;

import id.sinergi.stack.host.LoopbackPort;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A port that passes everything on to another one, until it is cut, stalled or slowed. */
final class Wire implements AutoCloseable {

    private static final Duration DELAY = Duration.ofMillis(250);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final ServerSocket entrance;
    private final LoopbackPort exit;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Condition condition = Condition.PASSING;

    Wire(LoopbackPort entrance, LoopbackPort exit) {
        this.exit = exit;
        try {
            this.entrance = new ServerSocket(entrance.number(), 100, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** Connections end and no new ones are made. */
    void cut() {
        condition = Condition.CUT;
        open.forEach(Wire::closeQuietly);
    }

    /** Connections stay, and nothing comes through, as when packets are dropped. */
    void stall() {
        condition = Condition.STALLED;
    }

    /** Everything comes through late. */
    void slow() {
        condition = Condition.SLOW;
    }

    void mend() {
        condition = Condition.PASSING;
    }

    @Override
    public void close() {
        cut();
        closeQuietly(entrance);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException closedOrNobodyThere) {
                // The client learns of it by the end of its connection.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (condition == Condition.CUT) {
            client.close();
            return;
        }
        try {
            Socket onward = new Socket(InetAddress.getLoopbackAddress(), exit.number());
            open.add(client);
            open.add(onward);
            Thread.ofPlatform().daemon().start(() -> pass(client, onward));
            Thread.ofPlatform().daemon().start(() -> pass(onward, client));
        } catch (IOException nobodyThere) {
            client.close();
            throw nobodyThere;
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitPassage();
                out.write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // Either side has gone.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitPassage() {
        if (condition == Condition.SLOW) {
            LockSupport.parkNanos(DELAY.toNanos());
        }
        while (condition == Condition.STALLED) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException gone) {
            // It was closed already.
        }
    }

    private enum Condition {
        PASSING,
        CUT,
        STALLED,
        SLOW
    }
}
