package id.sinergi.system.access;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer has to be.
 *
 * @param contains what its body contains; null: nothing in particular
 * @param lacks what its body must not contain; null: nothing in particular
 * @param allows the verbs of the header Allow; empty: not asked
 * @param body whether there is one to look at
 */
record Verdict(
        int status, @Nullable String contains, @Nullable String lacks, Set<String> allows, boolean body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Verdict in(int status, @Nullable String mark) {
        return new Verdict(status, mark, null, Set.of(), true);
    }

    static Verdict out(@Nullable String mark) {
        return new Verdict(200, null, mark, Set.of(), true);
    }

    static Verdict refused(int status) {
        return new Verdict(status, null, null, Set.of(), true);
    }

    static Verdict unauthenticated() {
        return refused(401);
    }

    static Verdict options(Set<String> verbs) {
        return new Verdict(200, null, null, verbs, true);
    }

    Verdict withoutBody() {
        return new Verdict(status, null, null, allows, false);
    }

    /** What is wrong with an answer; empty: nothing. */
    Optional<String> objection(HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            return Optional.of("expected " + status);
        }
        if (status == 401
                && answer.headers().allValues("WWW-Authenticate").stream().noneMatch(Verdict::isBearer)) {
            return Optional.of("expected WWW-Authenticate: Bearer");
        }
        if (!allowed(answer).containsAll(allows)) {
            return Optional.of("expected Allow: " + allows);
        }
        if (body && contains != null && !answer.body().contains(contains)) {
            return Optional.of("expected " + contains);
        }
        if (body && lacks != null && answer.body().contains(lacks)) {
            return Optional.of("expected it without " + lacks);
        }
        return body && status >= 400 && !isProblem(answer) ? Optional.of("expected a whole problem") : Optional.empty();
    }

    private boolean isProblem(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return false;
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            String title = problem.path("title").asString("");
            String detail = problem.path("detail").asString("");
            return problem.path("type").asString("").startsWith("urn:sinergi:problem:")
                    && problem.path("status").asInt() == status
                    && !title.isBlank()
                    && !detail.isBlank()
                    && !detail.equals(title);
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static boolean isBearer(String challenge) {
        return challenge.startsWith("Bearer");
    }

    private static List<String> allowed(HttpResponse<String> answer) {
        return answer.headers().allValues("Allow").stream()
                .flatMap(verbs -> Arrays.stream(verbs.split(",")))
                .map(String::strip)
                .toList();
    }
}
