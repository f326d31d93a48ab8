package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Recorded;
import id.sinergi.reporting.generation.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folders in which this instance keeps the state of what it counts. */
final class StateFolders {

    private static final Logger LOG = LoggerFactory.getLogger(StateFolders.class);

    private final Path parent;

    StateFolders(Path parent) {
        this.parent = parent;
    }

    /**
     * Removes those of generations of which nothing is kept, also of those that ended while this instance was away. Those
     * that were only replaced may still be in use: closing has its time.
     */
    void removeAllBut(List<Recorded> all) {
        for (Recorded recorded : all) {
            Path folder = parent.resolve(recorded.generation().applicationId());
            if (recorded.state() == State.REMOVED && Files.exists(folder)) {
                remove(folder);
            }
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            LOG.warn("{} is of no use any more and could not be removed: {}", folder, failed.toString());
        }
    }
}
