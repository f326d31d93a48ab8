package id.sinergi.stack.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The room that logs and documents need before it is worth starting. */
public final class DiskSpace {

    private static final long MEBIBYTE = 1024 * 1024;

    private DiskSpace() {}

    /**
     * Creates the directory and makes sure that its disk has room.
     *
     * @param mebibytes how much has to be free
     * @throws StartFailure naming what is free and what is needed
     */
    public static void require(Path directory, long mebibytes) {
        try {
            Files.createDirectories(directory);
            long free = Files.getFileStore(directory).getUsableSpace() / MEBIBYTE;
            if (free < mebibytes) {
                throw new StartFailure(
                        "Only %d MiB are free on the disk of %s, %d MiB are needed: make room, then try again"
                                .formatted(free, directory, mebibytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
