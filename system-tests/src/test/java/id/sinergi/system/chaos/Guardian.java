package id.sinergi.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Kills the processes of a rig as soon as this JVM is gone, however it went: a shell that is told who lives, and whose
 * input ends with this JVM. The processes could not do so themselves, since a paused one notices nothing.
 */
final class Guardian implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            while read -r pids; do left=$pids; done
            [ -z "$left" ] || kill -9 $left 2>/dev/null
            """;

    private final Process shell;
    private final Writer words;

    Guardian() {
        try {
            shell = new ProcessBuilder("sh", "-c", SCRIPT).start();
            words = shell.outputWriter();
        } catch (IOException noShell) {
            throw new UncheckedIOException(noShell);
        }
    }

    /** These live now, and nobody else. */
    synchronized void watch(Collection<Long> pids) {
        try {
            words.write(pids.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n");
            words.flush();
        } catch (IOException killed) {
            throw new UncheckedIOException("nobody watches over the processes any more", killed);
        }
    }

    /** Kills whom it was told last, where they are still there, and ends. */
    @Override
    public void close() {
        try {
            words.close();
        } catch (IOException killed) {
            // Then there is nothing to close.
        }
        shell.onExit().join();
    }
}
