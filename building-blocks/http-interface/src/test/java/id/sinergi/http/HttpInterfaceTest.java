package id.sinergi.http;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(HttpInterfaceTest.Things.class)
class HttpInterfaceTest {

    @Autowired
    private MockMvc http;

    @Test
    void readsAWellFormedBody() throws Exception {
        send("""
                {"name":"a","count":1,"on":"2025-11","parties":[{"facility":"x"}],"day":"MONDAY"}""").andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "null",
                "",
                "{\"name\":1}",
                "{\"count\":\"1\"}",
                "{\"count\":1.5}",
                "{\"count\":null}",
                "{\"count\":99999999999}",
                "{\"day\":1}",
                "{\"day\":\"Someday\"}",
                "{\"$where\":\"1\"}",
                "{\"name\":{\"$gt\":\"\"}}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{} {}",
                "{\"parties\":{}}"
            })
    void refusesWhatIsMalformed(String body) throws Exception {
        send(body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:sinergi:problem:malformed"));
    }

    @Test
    void refusesWhatGoesBeyondTheLimitsOfReading() throws Exception {
        for (String body : List.of(
                "{\"name\":" + "[".repeat(600) + "]".repeat(600) + "}",
                "{\"count\":" + "9".repeat(1_200) + "}",
                "{\"" + "n".repeat(60_000) + "\":1}",
                "\u0000\u0000\u0000{}")) {
            send(body).andExpect(status().isBadRequest());
        }
    }

    @Test
    void namesEveryFieldThatBreaksARule() throws Exception {
        send("""
                {"count":1,"on":"2025-02-30","parties":[{"facility":"x"},{}]}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer").value(containsInAnyOrder("/on", "/parties/1")))
                .andExpect(jsonPath("$.errors[0].detail").value(containsString("write a day as 2025-11-28")))
                .andExpect(jsonPath("$.errors[1].detail").value(startsWith("a party is exactly one of")))
                .andExpect(content().string(not(containsString("id.sinergi"))));
    }

    @Test
    void namesUnknownFieldsTogetherWithOtherFaults() throws Exception {
        send("""
                {"count":1,"nmae":"a","on":"soon","day":"Someday"}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].pointer").value(containsInAnyOrder("/nmae", "/on", "/day")));
    }

    @Test
    void namesAnUnknownFieldWhereverItStands() throws Exception {
        send("""
                {"count":1,"name":"a","on":"2025","day":"MONDAY","parties":[{"facilty":"x","facility":"y"}],"late":{"a":1}}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].pointer").value(containsInAnyOrder("/parties/0/facilty", "/late")));
    }

    @Test
    void namesEveryValueOfAWrongType() throws Exception {
        send("""
                {"count":"1","name":1,"on":"soon","day":7,"parties":[{"facility":5},{"facility":"x"},{}],"nmae":"a"}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].pointer")
                        .value(containsInAnyOrder(
                                "/count", "/name", "/on", "/day", "/parties/0/facility", "/parties/2", "/nmae")));
        send("{\"count\":\"1\",\"name\":").andExpect(status().isBadRequest());
        send("{\"count\":99999999999,\"name\":1}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].pointer").value(containsInAnyOrder("/count", "/name")));
    }

    @Test
    void refusesABodyOver256Kib() throws Exception {
        send("{\"name\":\"" + "a".repeat(256 * 1024) + "\"}").andExpect(status().isContentTooLarge());
    }

    @Test
    void refusesAnotherMediaType() throws Exception {
        http.perform(post("/things").contentType(MediaType.TEXT_PLAIN).content("a"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void refusesAMediaTypeThatIsNone() throws Exception {
        for (String type : List.of("*/*", "application/*", "application/", "nonsense")) {
            http.perform(post("/things").header("Content-Type", type).content("{}"))
                    .andExpect(status().isUnsupportedMediaType())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
    }

    @Test
    void saysThatAnAnswerDoesNotExistInAnotherMediaType() throws Exception {
        http.perform(get("/shown").accept(MediaType.IMAGE_PNG))
                .andExpect(status().isNotAcceptable())
                .andExpect(jsonPath("$.type").value("urn:sinergi:problem:not-acceptable"));
    }

    @Test
    void refusesUnknownParameters() throws Exception {
        http.perform(get("/things?limit=5")).andExpect(status().isOk());
        http.perform(get("/things?limti=5"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("there are: limit, name")));
        http.perform(get("/things?limit=5&limit=6")).andExpect(status().isBadRequest());
        http.perform(get("/things?limit=many")).andExpect(status().isBadRequest());
    }

    @Test
    void aChangeNamesItsVersion() throws Exception {
        http.perform(post("/change")).andExpect(status().isPreconditionRequired());
        http.perform(post("/change").header("If-Match", "3")).andExpect(status().isBadRequest());
        http.perform(post("/change").header("If-Match", "\"3\"")).andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder call(String address) {
        return post(address).principal(() -> "clerk");
    }

    @Test
    void aCallCarriesItsKeyAndItsCondition() throws Exception {
        String key = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

        http.perform(call("/calls/1").header("Idempotency-Key", key).header("If-Match", "\"3\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.caller").value("clerk"))
                .andExpect(jsonPath("$.path").value("/calls/1"))
                .andExpect(jsonPath("$.key").value(key))
                .andExpect(jsonPath("$.ifMatch").value("\"3\""));
        http.perform(call("/calls/1")).andExpect(status().isOk());
        http.perform(call("/calls/1").header("Idempotency-Key", "1-1-1-1-1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:sinergi:problem:malformed"));
        http.perform(call("/calls/1?path=elsewhere")).andExpect(status().isBadRequest());
        http.perform(post("/calls/1")).andExpect(status().isInternalServerError());
    }

    @Test
    void tellsNothingOfAnUnexpectedFailure() throws Exception {
        http.perform(get("/failure"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.correlationId").exists())
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void anUnknownAddressIsAProblemToo() throws Exception {
        http.perform(get("/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:sinergi:problem:not-found"));
    }

    private ResultActions send(String body) throws Exception {
        return http.perform(
                post("/things").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    record Thing(
            @Nullable String name,
            int count,
            @Nullable PartialDate on,
            @Nullable List<Party> parties,
            @Nullable DayOfWeek day) {}

    @SpringBootApplication
    static class Application {}

    @RestController
    static class Things {

        @PostMapping("/things")
        void take(@RequestBody Thing thing) {}

        @GetMapping("/shown")
        List<String> show() {
            return List.of();
        }

        @GetMapping("/things")
        void list(@RequestParam(required = false) Integer limit, @RequestParam(required = false) String name) {}

        @PostMapping("/change")
        long change(@RequestHeader(name = "If-Match", required = false) String ifMatch) {
            return EntityVersion.required(ifMatch);
        }

        @PostMapping("/calls/{id}")
        Call call(Call call) {
            return call;
        }

        /** Fails when a part of its answer is on its way. */
        @GetMapping("/half")
        void half(@RequestParam(required = false) String refused, HttpServletResponse response) throws IOException {
            response.getOutputStream().print("half of it");
            response.flushBuffer();
            throw refused == null
                    ? new IllegalStateException("secret")
                    : Refusal.of(ProblemType.UNAVAILABLE, "The store does not answer.");
        }

        @GetMapping("/failure")
        void fail() {
            throw new IllegalStateException("secret");
        }
    }
}
