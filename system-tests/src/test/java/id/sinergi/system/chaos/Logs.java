package id.sinergi.system.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the parts of a rig write down: {@code <part>.log}, what they say, and {@code <part>-details.log}. */
record Logs(Path folder) {

    Path of(String part) {
        return folder.resolve(part + ".log");
    }

    Path details(String part) {
        return folder.resolve(part + "-details.log");
    }

    /** How often a part wrote of an error. */
    long errors(String part) {
        if (!Files.exists(details(part))) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(details(part))) {
            return lines.filter(line -> line.matches("\\S+ ERROR .*")).count();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** Puts all of them into one file. */
    void archive(Path zip) {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(file)) {
            for (Path log : all()) {
                archive.putNextEntry(new ZipEntry(log.getFileName().toString()));
                Files.copy(log, archive);
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.log(\\.\\d+)?"))
                    .toList();
        }
    }
}
