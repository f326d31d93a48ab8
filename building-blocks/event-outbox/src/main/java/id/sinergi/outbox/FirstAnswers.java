package id.sinergi.outbox;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** What repeated requests are answered: the same as the first time, from the history entry that keeps their key. */
final class FirstAnswers<S> {

    private final DocumentShape<S> shape;

    FirstAnswers(DocumentShape<S> shape) {
        this.shape = shape;
    }

    /**
     * The answer that this very request got before; empty where it has no key or comes for the first time.
     *
     * @throws Refusal 422 where its key was used for another body
     */
    Optional<Answer<S>> repeated(Document document, Request request) {
        return request.identity()
                .map(UUID::toString)
                .flatMap(identity -> document.getList("history", Document.class).stream()
                        .filter(entry -> identity.equals(entry.getString("request")))
                        .findFirst()
                        .map(entry -> answered(document, entry, request)));
    }

    private Answer<S> answered(Document document, Document entry, Request request) {
        if (!shape.hash(request.body()).equals(entry.getString("hash"))) {
            throw Refusal.of(
                    ProblemType.KEY_REUSED, "Take a new UUID for a new request; repeat a request with its own body.");
        }
        List<UUID> candidates = entry.getList("candidates", String.class, List.of()).stream()
                .map(UUID::fromString)
                .toList();
        return new Answer<>(shape.storedAt(document, entry), DocumentShape.warnings(entry), candidates, true);
    }
}
