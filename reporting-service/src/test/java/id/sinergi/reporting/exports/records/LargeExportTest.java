package id.sinergi.reporting.exports.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet far larger than the heap is written by a process that could not hold it. */
class LargeExportTest {

    private static final int ROWS = 60_000;
    private static final int COLUMNS = 25;

    @TempDir
    private Path folder;

    @Test
    void writesASheetThatNoMemoryHolds() throws IOException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeExportTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.onExit().join().exitValue())
                .as(Files.readString(log))
                .isZero();
    }

    /** The process. */
    public static void main(String... arguments) throws IOException {
        List<Column> columns = IntStream.range(0, COLUMNS)
                .mapToObj(place -> new Column("column", "Column " + place, 20, _ -> Cell.text(unlikeAnyOther(place))))
                .toList();
        var book = new Workbook(OutputStream.nullOutputStream(), "test", "1.0");
        var sheet = new RecordSheet(book.newWorksheet("Records"), columns);
        sheet.begin();
        for (int row = 0; row < ROWS; row++) {
            sheet.add(null);
        }
        sheet.finish();
        book.finish();
    }

    private static String unlikeAnyOther(int place) {
        return System.nanoTime() + " " + place + " a text of some length, as titles and parties have";
    }
}
