package id.sinergi.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.SpanCollector.Told;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace leads from a request to the numbers that it changed. */
@ExtendWith(Sinergi.class)
class TraceTest {

    private static final String HOST = "lapas-kelas-iib-ciamis";
    private static final String CALLER = "00f067aa0ba902b7";

    private final String trace = randomTrace();

    @Test
    void leadsFromTheRequestThroughKafkaAndTheCountingIntoTheStore() {
        assertThat(post("01")).isEqualTo(201);

        Awaitility.await("all spans")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(spans())
                        .extracting(Told::name)
                        .contains(
                                "http post /api/v1/visits", "publish", "count", "store register entry", "store total"));
        Told request = span("http post /api/v1/visits");
        Told publish = span("publish");
        Told count = span("count");
        assertThat(request.parent()).isEqualTo(CALLER);
        assertThat(publish.parent()).isEqualTo(request.id());
        assertThat(count.parent()).isEqualTo(publish.id());
        assertThat(span("store register entry").parent()).isEqualTo(count.id());
        assertThat(span("store total").parent()).isEqualTo(count.id());
        assertThat(List.of(request.service(), publish.service())).containsOnly("visit-service");
        assertThat(List.of(count.service(), span("store total").service())).containsOnly("reporting-service");
    }

    @Test
    void tellsNothingOfWhatAReportSaysThatIsTakenOrRefused() {
        assertThat(post("01", Reports.heldVisit("lapas-kelas-of-nowhere", HOST, LocalDate.of(2022, 3, 10))))
                .isEqualTo(422);
        assertThat(post("01")).isEqualTo(201);

        Awaitility.await("all spans")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(spans()).extracting(Told::name).contains("store register entry", "store total"));
        assertThat(spans()).allSatisfy(span -> assertThat(span.all()).doesNotContain("lapas-kelas", "Bearer"));
    }

    @Test
    void whatIsNotToBeRecordedIsNotSent() {
        assertThat(post("00")).isEqualTo(201);
        Sinergi.running().awaitCounted();
        String unrecorded = trace;

        // One that is recorded, later: what was to be sent before it has been sent when it is there.
        assertThat(new TraceTest().postAndAwait()).isNotEmpty();
        assertThat(Sinergi.running().spans().ofTrace(unrecorded)).isEmpty();
    }

    private List<Told> postAndAwait() {
        assertThat(post("01")).isEqualTo(201);
        Awaitility.await("all spans")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(spans()).extracting(Told::name).contains("publish", "store total"));
        return spans();
    }

    private int post(String flags) {
        return post(flags, Reports.heldVisit(HOST, "lapas-kelas-iib-banjar", LocalDate.of(2022, 3, 10)));
    }

    private int post(String flags, String report) {
        return Http.send(
                        SinergiService.VISIT_SERVICE,
                        "POST",
                        "/api/v1/visits",
                        "application/json",
                        report,
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "traceparent",
                        "00-" + trace + "-" + CALLER + "-" + flags)
                .status();
    }

    private Told span(String name) {
        return spans().stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Told> spans() {
        return Sinergi.running().spans().ofTrace(trace);
    }

    private static String randomTrace() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
