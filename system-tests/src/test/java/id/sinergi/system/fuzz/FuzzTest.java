package id.sinergi.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Identity;
import id.sinergi.system.Sinergi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent to any operation of the OpenAPI documents: it is refused with a documented problem, or it is a reading
 * that makes sense after all; nothing is stored, and nothing fails. The seed and the number of attempts are set by {@code
 * -Dsinergi.fuzz.seed=…} and {@code -Dsinergi.fuzz.attempts=…}.
 */
@ExtendWith(Sinergi.class)
class FuzzTest {

    private static final long SEED = Long.getLong("sinergi.fuzz.seed", 20_261_121L);
    private static final int ATTEMPTS = Integer.getInteger("sinergi.fuzz.attempts", 5_500);
    private static final int AT_ONCE = 4;
    private static final Pattern TYPE = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<SinergiService, String> COLLECTIONS = Map.of(
            SinergiService.VISIT_SERVICE, "/api/v1/visits",
            SinergiService.MOU_SERVICE, "/api/v1/agreements",
            SinergiService.TRAINING_SERVICE, "/api/v1/programmes");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Set<String> documented = documented();
    private final Object imports = new Object();
    private final Map<Integer, Integer> answered = new ConcurrentSkipListMap<>();

    @Test
    void nothingIsStoredAndNothingFailsWhateverIsSent() throws Exception {
        List<Operation> operations = Operation.all();
        Attempts attempts = new Attempts(SEED);
        Map<String, Integer> before = counts();

        List<Future<Optional<String>>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < ATTEMPTS; i++) {
                Attempt attempt = attempts.at(operations.get(i % operations.size()));
                answers.add(threads.submit(() -> objection(attempt)));
            }
        }
        List<String> objections = new ArrayList<>();
        for (Future<Optional<String>> answer : answers) {
            answer.get().ifPresent(objections::add);
        }

        System.out.println("Fuzz: " + answers.size() + " requests to " + operations.size() + " operations, seed " + SEED
                + ", " + objections.size() + " objections; answers by status " + answered);
        assertThat(objections.stream().limit(20)).as("seed " + SEED).isEmpty();
        assertThat(counts()).isEqualTo(before);
    }

    /** What is wrong with the answer to an attempt. */
    private Optional<String> objection(Attempt attempt) throws InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = send(attempt);
        } catch (IOException none) {
            return Optional.of("no answer (" + none + ") to " + attempt);
        }
        answered.merge(answer.statusCode(), 1, Integer::sum);
        String wrong = wrong(attempt, answer);
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(wrong + ": " + answer.statusCode() + " "
                        + answer.headers().map() + " " + shortened(answer.body()) + "\n to " + attempt);
    }

    private HttpResponse<String> send(Attempt attempt) throws IOException, InterruptedException {
        if (attempt.operation().imports()) {
            // Only a few files are taken at once.
            synchronized (imports) {
                return client.send(attempt.request(), BodyHandlers.ofString());
            }
        }
        return client.send(attempt.request(), BodyHandlers.ofString());
    }

    private String wrong(Attempt attempt, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return succeeds(attempt, answer) ? "" : "taken";
        }
        if (status < 400 || status >= 500) {
            return "no refusal";
        }
        if (status == 406 && answer.body().isEmpty()) {
            return "";
        }
        return isProblem(answer) ? "" : "no documented problem";
    }

    private static boolean succeeds(Attempt attempt, HttpResponse<String> answer) {
        if (attempt.method().equals("OPTIONS")) {
            return true;
        }
        if (attempt.operation().imports() && attempt.method().equals("POST")) {
            return JSON.readTree(answer.body()).path("summary").path("stored").asInt(-1) == 0;
        }
        return attempt.method().equals("GET");
    }

    private boolean isProblem(HttpResponse<String> answer) {
        boolean labelled = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        if (!labelled || answer.body().contains("Exception") || answer.body().contains("id.sinergi.")) {
            return false;
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return documented.contains(problem.path("type").asString().replace("urn:sinergi:problem:", ""))
                    && problem.path("status").asInt() == answer.statusCode();
        } catch (JacksonException broken) {
            return false;
        }
    }

    private Map<String, Integer> counts() {
        return COLLECTIONS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue, collection -> count(collection.getKey(), collection.getValue())));
    }

    private int count(SinergiService service, String collection) {
        int count = 0;
        String cursor = "";
        while (cursor != null) {
            String parameters = "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonNode page = get(Sinergi.running().url(service) + collection + parameters);
            count += page.path("items").size();
            cursor = page.path("next").isNull() ? null : page.path("next").asString();
        }
        return count;
    }

    private JsonNode get(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", Identity.running().bearer("operator"))
                    .build();
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(address, failed);
        }
    }

    private static Set<String> documented() {
        try {
            return TYPE.matcher(Files.readString(Path.of("..", "docs", "problems.md")))
                    .results()
                    .map((MatchResult type) -> type.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }
}
