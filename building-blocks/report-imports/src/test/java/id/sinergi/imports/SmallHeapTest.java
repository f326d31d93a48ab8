package id.sinergi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as large as they may be go through a process whose heap is not much larger than one of them. */
class SmallHeapTest {

    private static final String HEAP = "-Xmx96m";
    private static final int NDJSON_TITLE = 2_900;
    private static final int XLSX_TITLE = 1_500;
    private static final int PUBLISHER = 200;

    @TempDir
    private static Path folder;

    private static Process process;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        Path told = folder.resolve("port");
        Path log = folder.resolve("log");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapProcess.class.getName(),
                        told.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(told) || !process.isAlive());
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        port = Integer.parseInt(Files.readString(told));
    }

    @AfterAll
    static void stop() {
        process.destroyForcibly().onExit().join();
    }

    @Test
    void takesTenThousandLinesOfJson() throws Exception {
        Path file = lines(
                "",
                row -> "{\"requestId\":\"%s\",\"title\":\"%s\",\"on\":\"2025\"}"
                        .formatted(key(row), text(NDJSON_TITLE, row)));

        assertAllStored(Format.NDJSON_TYPE, file);
    }

    @Test
    void takesTenThousandRowsOfCsv() throws Exception {
        Path file = lines("requestId,title,on", row -> "%s,\"%s\",2025".formatted(key(row), text(NDJSON_TITLE, row)));

        assertAllStored(Format.CSV_TYPE, file);
    }

    @Test
    void takesTenThousandRowsOfAWorkbook() throws Exception {
        Path file = folder.resolve("rows.xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("rows");
            List<String> header = List.of("requestId", "title", "on", "count", "sourcePublisher");
            for (int place = 0; place < header.size(); place++) {
                sheet.value(0, place, header.get(place));
            }
            for (int row = 1; row <= Rows.MOST; row++) {
                sheet.value(row, 0, key(row).toString());
                sheet.value(row, 1, text(XLSX_TITLE, row));
                sheet.value(row, 2, "2025-11");
                sheet.value(row, 3, row);
                sheet.inlineString(row, 4, text(PUBLISHER, row));
            }
        }

        assertAllStored(Format.XLSX_TYPE, file);
    }

    private static void assertAllStored(String type, Path file) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Things.PATH + "/imports"))
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(120))
                .POST(BodyPublishers.ofFile(file))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            List<String> ends = answer.body()
                    .filter(line -> line.startsWith("{\"rows\"") || line.contains("refused"))
                    .toList();
            assertThat(ends)
                    .containsExactly(
                            "{\"rows\":10000,\"stored\":10000,\"unchanged\":0,\"refused\":0,\"dryRun\":false}");
        }
        assertThat(process.isAlive()).isTrue();
    }

    private static Path lines(String header, java.util.function.IntFunction<String> line) throws IOException {
        Path file = Files.createTempFile(folder, "rows", ".txt");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(header + "\n");
            for (int row = 0; row < Rows.MOST; row++) {
                out.write(line.apply(row) + "\n");
            }
        }
        assertThat(Files.size(file)).isBetween(28L * 1024 * 1024, (long) Upload.LARGEST);
        return file;
    }

    private static UUID key(int row) {
        return new UUID(7, row);
    }

    private static String text(int length, int row) {
        return "Pelatihan kemandirian, tahap %06d. "
                .formatted(row)
                .repeat(length / 34 + 1)
                .substring(0, length)
                .strip();
    }
}
