package id.sinergi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.standin.account.SaidTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An instance of the service in this JVM, asked over HTTP. */
public final class RunningService implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;

    /**
     * Starts an instance over two partitions.
     *
     * @param besides configuration that takes the place of the service's own
     */
    public RunningService(String mongo, String kafka, Path state, List<Class<?>> besides, String... more) {
        SpringApplication application = ReportingService.application();
        application.addPrimarySources(besides);
        application.addInitializers(new SaidTokens());
        context = application.run(Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--spring.main.banner-mode=off",
                                "--logging.level.root=OFF",
                                "--logging.level.id.sinergi=" + System.getProperty("sinergi.test.log", "OFF"),
                                "--logging.level.org.apache.kafka=OFF",
                                "--spring.main.allow-bean-definition-overriding=true",
                                "--spring.mongodb.uri=" + mongo,
                                "--spring.kafka.bootstrap-servers=" + kafka,
                                "--sinergi.counting.partitions=2",
                                "--sinergi.counting.threads=1",
                                "--sinergi.counting.look=200ms",
                                "--sinergi.counting.state-dir=" + state),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What is answered with 200. */
    public JsonNode get(String path) {
        var response = answer(HttpRequest.newBuilder(address(path)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    public HttpResponse<String> answer(String path) {
        return answer(HttpRequest.newBuilder(address(path)));
    }

    /** The status that a health group answers, such as {@code readiness}. */
    public int health(String group) {
        return answer(HttpRequest.newBuilder(address("local.management.port", "/actuator/health/" + group)))
                .statusCode();
    }

    /** What the instance tells Prometheus. */
    String metrics() {
        var response = answer(HttpRequest.newBuilder(address("local.management.port", "/actuator/prometheus")));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return answer(headers.length == 0 ? request : request.headers(headers));
    }

    @Override
    public void close() {
        context.close();
    }

    private URI address(String path) {
        return address("local.server.port", path);
    }

    private URI address(String port, String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty(port) + path);
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return HTTP.send(
                    request.header("Authorization", SaidTokens.OPERATOR).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
