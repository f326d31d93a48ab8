package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.stack.SinergiService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evidence over the wire, as large as it may be, larger, and broken off. */
@ExtendWith(Sinergi.class)
class EvidenceTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROLE = "facility:lapas-kelas-iib-timika";
    private static final int LARGEST = 10 * 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String record = reported();

    @Test
    void theLargestFileComesBackAsItWasSent() throws Exception {
        byte[] file = scan(LARGEST);

        HttpResponse<byte[]> added = send(post(BodyPublishers.ofByteArray(file)));

        assertThat(added.statusCode()).isEqualTo(201);
        String id = JSON.readTree(added.body()).path("id").asString();
        HttpResponse<byte[]> download =
                send(request(record + "/attachments/" + id).GET());
        assertThat(download.body()).isEqualTo(file);
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment;"));
        assertThat(download.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(download.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void aLargerFileIsRefusedWhetherItSaysHowLargeItIsOrNot() throws Exception {
        byte[] file = scan(LARGEST + 1);

        HttpResponse<byte[]> declared = send(post(BodyPublishers.ofByteArray(file)));
        HttpResponse<byte[]> streamed = send(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))));

        for (HttpResponse<byte[]> refused : List.of(declared, streamed)) {
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(JSON.readTree(refused.body()).path("detail").asString()).contains("10 MiB");
        }
        assertThat(attachments()).isEmpty();
    }

    @Test
    void whatIsBrokenOffLeavesNothingAndCanBeSentAgain() throws Exception {
        byte[] file = scan(3_000_000);
        URI address = URI.create(record);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + address.getPath() + "/attachments?kind=SCAN&fileName=a.pdf HTTP/1.1\r\n"
                                    + "Host: localhost\r\nAuthorization: "
                                    + Identity.running().bearer(ROLE)
                                    + "\r\nContent-Type: application/pdf\r\nContent-Length: " + file.length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(file, 0, file.length / 2);
            socket.getOutputStream().flush();
        }

        assertThat(attachments()).isEmpty();
        await().untilAsserted(() -> assertThat(
                        send(post(BodyPublishers.ofByteArray(file))).statusCode())
                .isBetween(200, 201));
        assertThat(attachments()).hasSize(1);
    }

    private JsonNode attachments() throws IOException, InterruptedException {
        return JSON.readTree(send(request(record + "/attachments").GET()).body())
                .path("items");
    }

    private HttpRequest.Builder post(BodyPublisher body) {
        return request(record + "/attachments?kind=SCAN&fileName=a.pdf")
                .header("Content-Type", "application/pdf")
                .POST(body);
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", Identity.running().bearer(ROLE));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] scan(int size) {
        byte[] file = new byte[size];
        new Random(size).nextBytes(file);
        byte[] first = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(first, 0, file, 0, first.length);
        byte[] last = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(last, 0, file, size - last.length, last.length);
        return file;
    }

    /** The address of a visit that is not counted anywhere. */
    private static String reported() {
        Http.Answer answer =
                Http.as(ROLE).send(SinergiService.VISIT_SERVICE, "POST", "/api/v1/visits", "application/json", """
                {"status":"CANCELLED","cancellationReason":"a flood","purposes":["SURVEY"],"topics":["HEALTH"],"on":"2019-02-03",
                 "hosts":[{"facility":"lapas-kelas-iib-timika"}],"visitors":[{"organisation":{"name":"Dinas Bukti","kind":"REGIONAL_AGENCY"}}]}""");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return Sinergi.running().url(SinergiService.VISIT_SERVICE) + "/api/v1/visits/"
                + answer.body().path("id").asString();
    }
}
