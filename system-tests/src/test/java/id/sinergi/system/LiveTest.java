package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Who waits for a dashboard to change hears of a report within two seconds of its 201. */
@ExtendWith(Sinergi.class)
class LiveTest {

    private static final String HOST = "lapas-kelas-iib-cianjur";
    private static final String DASHBOARD = "/api/v1/dashboards/facilities/" + HOST + "?period=2023";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @Test
    void aWaitingRequestIsAnsweredWithinTwoSecondsOfAReport() throws Exception {
        List<Long> milliseconds = new ArrayList<>();
        HttpResponse<String> known = client.send(request().build(), BodyHandlers.ofString());
        for (int i = 1; i <= 5; i++) {
            HttpResponse<String> before = known;
            int visits = i;
            var next = CompletableFuture.supplyAsync(() -> waitedFor(visits, before));
            milliseconds.add(report(i, next));
            known = next.join();
        }
        Collections.sort(milliseconds);
        System.out.println("201 → waiting request answered, in ms, sorted: " + milliseconds);
        // The median: a noisy machine may delay one of them, Sinergi must not delay most of them.
        assertThat(milliseconds.get(milliseconds.size() / 2)).isLessThan(2_000);
    }

    @Test
    void whereNothingChangesItHearsThatWhenItsTimeIsOver() throws IOException, InterruptedException {
        String nobodys = "/api/v1/dashboards/facilities/" + HOST + "?period=1999";
        HttpResponse<String> known = client.send(request(nobodys).build(), BodyHandlers.ofString());

        HttpResponse<String> same = client.send(
                request(nobodys)
                        .header("If-None-Match", tag(known))
                        .header("Prefer", "wait=1")
                        .build(),
                BodyHandlers.ofString());

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("Preference-Applied")).contains("wait=1");
    }

    /** As a page does: what it is told becomes what it knows. */
    private HttpResponse<String> waitedFor(int visits, HttpResponse<String> known) {
        HttpResponse<String> answer = known;
        while (visitsHosted(answer) < visits) {
            answer = client.sendAsync(
                            request()
                                    .header("If-None-Match", tag(answer))
                                    .header("Prefer", "wait=25")
                                    .build(),
                            BodyHandlers.ofString())
                    .join();
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        return answer;
    }

    private static long visitsHosted(HttpResponse<String> dashboard) {
        return new JsonMapper()
                .readTree(dashboard.body())
                .at("/measures/visitsHosted")
                .asLong();
    }

    /** How long after the 201 the waiting request was answered. */
    private static long report(int day, CompletableFuture<HttpResponse<String>> waiting) {
        var answer = Http.post(
                SinergiService.VISIT_SERVICE,
                "/api/v1/visits",
                Reports.heldVisit(HOST, "lapas-kelas-iib-banjar", LocalDate.of(2023, day, 10)),
                UUID.randomUUID());
        assertThat(answer.status()).isEqualTo(201);
        long answered = System.nanoTime();
        waiting.join();
        return Duration.ofNanos(System.nanoTime() - answered).toMillis();
    }

    private static HttpRequest.Builder request() {
        return request(DASHBOARD);
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(Sinergi.running().url(SinergiService.REPORTING_SERVICE) + address))
                .timeout(Duration.ofSeconds(40))
                .header("Authorization", Identity.running().bearer("operator"));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
