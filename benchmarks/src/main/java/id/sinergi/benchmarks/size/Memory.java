package id.sinergi.benchmarks.size;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a Java process holds, in bytes.
 *
 * @param resident in memory at all; 0 where the system does not tell
 * @param live of its heap, after a full collection
 */
record Memory(long resident, long live) {

    static Memory of(ProcessHandle process) {
        long live = live(process);
        return new Memory(resident(process), live);
    }

    private static long resident(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The last line of a histogram, which counts what is reachable alone: {@code Total  123  4567}. */
    private static long live(ProcessHandle process) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.class_histogram");
        try {
            Process asked =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[2]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no histogram: " + answer));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
