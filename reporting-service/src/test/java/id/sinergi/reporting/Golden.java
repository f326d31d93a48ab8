package id.sinergi.reporting;

import id.sinergi.reporting.source.Family;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A body of an event as {@code contracts/events} keeps it: today's example of a type, or one of an earlier release. */
public record Golden(Family family, Path file) {

    private static final Path EVENTS = Path.of("../contracts/events");

    /** What is published, too, but is no state of an activity. */
    private static final Set<String> NOT_COUNTED = Set.of("notices", "periods");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All there are, found by walking the folder. */
    public static List<Golden> all() {
        try (Stream<Path> files = Files.walk(EVENTS)) {
            return files.map(EVENTS::relativize)
                    .filter(file -> file.getFileName().toString().startsWith("id.sinergi."))
                    .filter(file -> !NOT_COUNTED.contains(file.getName(0).toString()))
                    .sorted()
                    .map(file -> new Golden(family(file.getName(0).toString()), file))
                    .toList();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** The type of the event, by which the file is named. */
    public String type() {
        return file.getFileName().toString().replace(".json", "");
    }

    public byte[] body() {
        try {
            return Files.readAllBytes(EVENTS.resolve(file));
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** The body, to be altered. */
    public ObjectNode state() {
        return (ObjectNode) JSON.readTree(body());
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private static Family family(String folder) {
        return Arrays.stream(Family.values())
                .filter(family -> Reports.folder(family).equals(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(folder + " is read by nobody"));
    }
}
