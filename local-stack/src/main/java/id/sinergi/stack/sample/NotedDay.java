package id.sinergi.stack.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The day up to which the first run made things up, kept beside the data that it posted: a later run repeats that one. */
record NotedDay(Path file) {

    static NotedDay in(Path data) {
        return new NotedDay(data.resolve("sample-year"));
    }

    /**
     * The day to take, which is noted.
     *
     * @param asked empty: the noted one
     * @param today where none is noted
     */
    LocalDate orTake(String asked, LocalDate today) {
        try {
            LocalDate day = asked.isEmpty() ? noted(today) : LocalDate.parse(asked);
            Files.writeString(file, day + "\n");
            return day;
        } catch (DateTimeException malformed) {
            throw new IllegalStateException("no day such as 2026-11-22: " + malformed.getMessage(), malformed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private LocalDate noted(LocalDate today) throws IOException {
        return Files.exists(file) ? LocalDate.parse(Files.readString(file).strip()) : today;
    }
}
