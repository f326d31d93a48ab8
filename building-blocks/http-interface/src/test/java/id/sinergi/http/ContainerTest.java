package id.sinergi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the web server itself refuses is a problem like any other. */
@SpringBootTest(
        classes = {HttpInterfaceTest.Application.class, HttpInterfaceTest.Things.class},
        properties = "logging.level.org.apache.catalina.core=OFF",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ContainerTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /things/%00, 400, malformed",
        "GET, /things/a%2Fb, 400, malformed",
        "GET, /things/%F0%28, 400, malformed",
        "TRACE, /things, 405, method-not-allowed",
        "GET, /error, 404, not-found"
    })
    void isAProblem(String method, String path, int status, String type) throws Exception {
        HttpResponse<String> answer = send(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(sent -> assertThat(sent).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("urn:sinergi:problem:" + type);
    }

    @Test
    void aParameterWithoutANameIsRefused() throws Exception {
        assertThat(send("GET", "/nowhere?=1").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTooLongToBeReadIsRefusedAsAProblem() throws Exception {
        HttpResponse<String> address = send("GET", "/things?name=" + "a".repeat(20_000));
        HttpResponse<String> header = send("GET", "/things", "X-Long", "a".repeat(20_000));

        for (HttpResponse<String> answer : List.of(address, header)) {
            assertThat(answer.statusCode()).isIn(400, 413);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(sent -> assertThat(sent).startsWith("application/problem+json"));
        }
    }

    @Test
    void aBodyOfUnknownLengthIsReadNoFurtherThanItMayBe() throws Exception {
        byte[] body = ("{\"name\":\"" + "a".repeat(300 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/things"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("urn:sinergi:problem:too-large");
        }
    }

    /** Nobody could tell a part from the whole otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"/half", "/half?refused=yes"})
    void anAnswerThatFailsHalfWayBreaksOff(String path) {
        assertThatThrownBy(() -> send("GET", path)).isInstanceOf(IOException.class);
    }

    @Test
    void formsAndTheirFilesAreNotTaken() throws Exception {
        String part = "--a\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
                + "a".repeat(2_000_000) + "\r\n--a--\r\n";
        for (String type : List.of("multipart/form-data; boundary=a", "application/x-www-form-urlencoded")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/things"))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(part))
                    .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                        .as(type)
                        .isIn(400, 415);
            }
        }
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
