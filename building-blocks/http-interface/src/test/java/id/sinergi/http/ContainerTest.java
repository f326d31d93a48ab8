package id.sinergi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the web server itself refuses is a problem like any other. */
@SpringBootTest(
        classes = HttpInterfaceTest.Application.class,
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

    private HttpResponse<String> send(String method, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
