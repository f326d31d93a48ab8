package id.sinergi.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** While MongoDB does not answer, every request is asked to come again. */
@SpringBootTest(
        properties = {
            "spring.config.name=mou-service",
            "spring.main.banner-mode=off",
            "spring.mongodb.uri=mongodb://127.0.0.1:1/agreements",
            "spring.kafka.bootstrap-servers=127.0.0.1:1"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class MongoAwayTest {

    private static final String ALL = "/api/v1/agreements";
    private static final String ONE = ALL + "/4b1b8a3e-5a0e-4d1c-9a53-0d0a3d9e9b10";

    @Autowired
    private MockMvcTester http;

    @Test
    void writesAndReadsAreAskedToComeAgain() {
        var report = """
                {"kind":"FRAMEWORK","title":"Health","status":"DRAFTED","fields":["HEALTH"],
                 "parties":[{"facility":"lapas-kelas-iib-ciamis"},{"regionalOffice":"Jawa Barat"}],
                 "validity":{"kind":"UNSTATED"}}""";
        assertComeAgain(
                new Call(POST, ALL, report),
                new Call(PATCH, ONE, "{\"reason\":\"late\",\"title\":\"Care\"}"),
                new Call(POST, ONE + "/signing", "{\"on\":\"2025-02-03\"}"),
                new Call(POST, ONE + "/signing-plan", "{\"note\":\"soon\"}"),
                new Call(POST, ONE + "/evaluations", "{\"on\":\"2025-02-03\"}"),
                new Call(POST, ONE + "/withdrawal", "{\"reason\":\"mistake\"}"),
                new Call(GET, ALL, ""),
                new Call(GET, ONE, ""),
                new Call(GET, ONE + "/history", ""));
    }

    /** At the same time, since each waits a while for MongoDB before it gives up. */
    private void assertComeAgain(Call... calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<MvcTestResult>> answers = Stream.of(calls)
                    .map(call -> CompletableFuture.supplyAsync(() -> answer(call), threads))
                    .toList();
            for (int i = 0; i < calls.length; i++) {
                assertThat(answers.get(i).join())
                        .as("%s", calls[i])
                        .hasStatus(503)
                        .headers()
                        .hasValue("Retry-After", "5");
            }
        }
    }

    private MvcTestResult answer(Call call) {
        return http.method(call.method())
                .uri(call.path())
                .contentType(call.method() == PATCH ? "application/merge-patch+json" : "application/json")
                .header("If-Match", "\"1\"")
                .content(call.body())
                .exchange();
    }

    private record Call(HttpMethod method, String path, String body) {}
}
