package id.sinergi.system.access;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Identity;
import id.sinergi.system.Sinergi;
import id.sinergi.system.access.Table.Row;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks, and holds each answer against the rule. */
final class Matrix {

    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Tokens tokens = new Tokens(Identity.running());
    private final Set<Operation> operations;
    private int cases;

    Matrix(Set<Operation> operations) {
        this.operations = operations;
    }

    /** How many answers were judged. */
    int cases() {
        return cases;
    }

    /** What is wrong with the answers of an operation, asked in one way by everyone. */
    List<String> faults(Operation operation, Row row) {
        List<String> faults = new ArrayList<>();
        for (Asker asker : Asker.values()) {
            Question question = row.question().apply(asker);
            judge(asker, operation.service(), question.method(), question, verdict(row.rule(), asker, question))
                    .ifPresent(faults::add);
            if (question.method().equals("GET")) {
                judge(
                                asker,
                                operation.service(),
                                "HEAD",
                                question,
                                verdict(row.rule(), asker, question).withoutBody())
                        .ifPresent(faults::add);
            }
        }
        return faults;
    }

    /** What is wrong with the answers to verbs that an address does not have. */
    List<String> faultsOfOtherVerbs(Operation operation, Row row) {
        Question asked = row.question().apply(Asker.OPERATOR);
        String address = asked.address().split("\\?")[0];
        Set<String> taken = verbsOf(operation.service(), address);
        List<String> faults = new ArrayList<>();
        for (String verb : VERBS) {
            if (taken.contains(verb)) {
                continue;
            }
            for (Asker asker : Asker.values()) {
                Verdict verdict = otherVerb(row.rule(), asker, verb, taken);
                judge(asker, operation.service(), verb, Question.get(address), verdict)
                        .ifPresent(faults::add);
            }
        }
        return faults;
    }

    private Set<String> verbsOf(SinergiService service, String address) {
        Set<String> taken = new HashSet<>();
        VERBS.stream()
                .filter(verb -> operations.stream().anyMatch(operation -> operation.answers(service, verb, address)))
                .flatMap(verb -> verb.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(verb))
                .forEach(taken::add);
        return taken;
    }

    private static Verdict verdict(Rule rule, Asker asker, Question question) {
        if (!asker.isKnown()) {
            return Verdict.unauthenticated();
        }
        return switch (rule.of(asker, question.twoSided())) {
            case IN -> Verdict.in(question.success(), question.mark());
            case OUT -> Verdict.out(question.mark());
            case FORBIDDEN -> Verdict.refused(403);
            case HIDDEN -> Verdict.refused(404);
        };
    }

    private static Verdict otherVerb(Rule rule, Asker asker, String verb, Set<String> taken) {
        Verdict verdict = !asker.isKnown()
                ? Verdict.unauthenticated()
                : rule.closesTo(asker)
                        ? Verdict.refused(403)
                        : verb.equals("OPTIONS") ? Verdict.options(taken) : Verdict.refused(405);
        return verb.equals("HEAD") ? verdict.withoutBody() : verdict;
    }

    private Optional<String> judge(
            Asker asker, SinergiService service, String verb, Question question, Verdict verdict) {
        cases++;
        HttpResponse<String> answer = answer(asker, service, verb, question);
        return verdict.objection(answer)
                .map(objection -> "%s %s %s: %s, but %d %s"
                        .formatted(asker, verb, question.address(), objection, answer.statusCode(), shortened(answer)));
    }

    private HttpResponse<String> answer(Asker asker, SinergiService service, String verb, Question question) {
        boolean bodiless = question.body().isEmpty();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Sinergi.running().url(service) + question.address()))
                .timeout(Duration.ofSeconds(20))
                .method(verb, bodiless ? BodyPublishers.noBody() : BodyPublishers.ofString(question.body()));
        if (!bodiless) {
            request.header("Content-Type", question.mediaType());
        }
        question.headers().forEach(request::header);
        asker.authorization(tokens).ifPresent(value -> request.header("Authorization", value));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException none) {
            throw new AssertionError(asker + " gets no answer to " + verb + " " + question.address(), none);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String shortened(HttpResponse<String> answer) {
        String body = answer.body();
        return body.length() > 300 ? body.substring(0, 300) + "…" : body;
    }

    /** Those who ask. */
    static int askers() {
        return Asker.values().length;
    }
}
