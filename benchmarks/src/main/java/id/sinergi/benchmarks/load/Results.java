package id.sinergi.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a simulation measured, as it is handed over in a file. */
public record Results(List<String> lines) {

    /** Turns before the first that counts, by name. */
    static final String WARM_UP = "warm-up ";

    static Results read(Path file) {
        try {
            return new Results(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Answers per second, by round.
     *
     * @throws IllegalStateException where one of a hundred answers was not as expected
     */
    public List<Double> rates(String name) {
        return turns(name).map(Results::rate).toList();
    }

    /** How many answers were as expected, over all turns of that name, warm-up included. */
    public long answered(String name) {
        return lines.stream()
                .map(line -> line.split("\t"))
                .filter(turn -> turn[0].equals(name) || turn[0].equals(WARM_UP + name))
                .mapToLong(turn -> Long.parseLong(turn[1]))
                .sum();
    }

    /** Single values under that name, sorted. */
    public List<Double> values(String name) {
        return turns(name).map(turn -> Double.valueOf(turn[1])).sorted().toList();
    }

    private Stream<String[]> turns(String name) {
        return lines.stream().map(line -> line.split("\t")).filter(turn -> turn[0].equals(name));
    }

    private static double rate(String[] turn) {
        long answered = Long.parseLong(turn[1]);
        long failed = Long.parseLong(turn[2]);
        if (failed * 100 > answered) {
            throw new IllegalStateException(turn[0] + ": " + failed + " requests failed, " + answered + " did not");
        }
        return answered * 1e9 / Long.parseLong(turn[3]);
    }
}
