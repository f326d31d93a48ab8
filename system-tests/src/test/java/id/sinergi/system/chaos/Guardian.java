package id.sinergi.system.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Kills the processes of a rig and removes its folder as soon as this JVM is gone, however it went: a shell that is told
 * who lives, and whose input ends with this JVM. The processes could not do so themselves, since a paused one notices
 * nothing.
 */
final class Guardian implements AutoCloseable {

    /** Who is being killed may still write a file: then the folder is removed once more. */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            while read -r pids; do left=$pids; done
            [ -z "$left" ] || kill -9 $left 2>/dev/null
            tries=0
            until rm -rf -- "$1" 2>/dev/null || [ $tries -ge 100 ]; do tries=$((tries + 1)); sleep 0.1; done
            """;

    private final Process shell;
    private final Writer words;

    Guardian(Path folder) {
        try {
            shell = new ProcessBuilder("sh", "-c", SCRIPT, "guardian", folder.toString()).start();
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

    /** Kills whom it was told last, where they are still there, removes the folder, and ends. */
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
