package id.sinergi.benchmarks.size;

import com.mongodb.client.MongoClient;
import id.sinergi.benchmarks.rig.Rig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What is kept.
 *
 * @param documents by collection
 * @param topics by name
 * @param state bytes in the folder of the counting
 */
record Disk(SortedMap<String, Documents> documents, SortedMap<String, Topic> topics, long state) {

    static Disk of(Rig rig, MongoClient mongo) {
        return new Disk(
                Documents.in(mongo),
                Topic.in(rig.kafka()),
                bytes(rig.folder().resolve("reporting-service").resolve("counting")));
    }

    private static long bytes(Path folder) {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Disk::size).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** RocksDB removes files while they are listed. */
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
