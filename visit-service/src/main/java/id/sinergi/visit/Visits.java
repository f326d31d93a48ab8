package id.sinergi.visit;

import id.sinergi.http.Page;
import id.sinergi.http.Paging;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.HistoryEntry;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.reference.ReferenceData;
import id.sinergi.visit.candidates.Neighbours;
import id.sinergi.visit.model.Visit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** All visits: reporting one, and finding it again. */
@Component
public class Visits {

    private final OutboxDocuments<Visit> documents;
    private final Neighbours neighbours;
    private final Drafts drafts;
    private final ReferenceData reference;

    Visits(OutboxDocuments<Visit> documents, Neighbours neighbours, Drafts drafts, ReferenceData reference) {
        this.documents = documents;
        this.neighbours = neighbours;
        this.drafts = drafts;
        this.reference = reference;
    }

    /**
     * Takes a report.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Visit> report(Request request, Visit visit) {
        return withCandidates(documents.create(request, id -> drafts.first(id, visit)));
    }

    /**
     * Says what taking a report would say, the candidates included, and takes none.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Visit> rehearse(Request request, Visit visit) {
        Answer<Visit> answer = documents.rehearse(request, id -> drafts.rehearsed(id, visit));
        return answer.repeated()
                ? answer
                : new Answer<>(answer.stored(), answer.warnings(), neighbours.of(answer.stored()), false);
    }

    /**
     * One visit at its newest version.
     *
     * @throws Refusal 404 where there is none with that id
     */
    public Stored<Visit> get(UUID id) {
        return documents.find(id).orElseThrow(() -> Refusal.notFound("visit " + id));
    }

    /**
     * Every version of a visit.
     *
     * @throws Refusal 404 where there is none with that id
     */
    public Page<HistoryEntry> history(UUID id, Paging paging) {
        return documents.history(id, paging);
    }

    /** A page of visits. */
    public <T> Page<T> list(ListQuery query, Function<Stored<Visit>, T> presentation) {
        return page(documents.list(query), query, presentation);
    }

    /**
     * The visits that may be the same as one.
     *
     * @throws Refusal 404 where there is none with that id
     */
    public List<Stored<Visit>> candidates(UUID id) {
        return documents.findAll(neighbours.of(get(id)));
    }

    /** Those of the caller's with these ids, newest occurrence first. */
    public List<Stored<Visit>> those(List<UUID> ids) {
        return documents.findAll(ids);
    }

    /** Of a page of visits those that may be told twice, with the ids of the others. */
    public <T> Page<T> suspected(ListQuery query, Function<Suspected, T> presentation) {
        List<Stored<Visit>> found = documents.list(query);
        Page<Stored<Visit>> page = page(found, query, stored -> stored);
        Map<UUID, List<UUID>> others = neighbours.of(page.items());
        return new Page<>(
                page.items().stream()
                        .filter(stored -> others.containsKey(stored.id()))
                        .map(stored ->
                                presentation.apply(new Suspected(stored, others.getOrDefault(stored.id(), List.of()))))
                        .toList(),
                page.next());
    }

    /** Once a visit is written it is answered, also where the search for others fails. */
    Answer<Visit> withCandidates(Answer<Visit> answer) {
        try {
            return answer.repeated() ? answer : documents.withCandidates(answer, neighbours.of(answer.stored()));
        } catch (Refusal unavailable) {
            return answer;
        }
    }

    private <T> Page<T> page(List<Stored<Visit>> found, ListQuery query, Function<Stored<Visit>, T> presentation) {
        return Page.of(
                found,
                query.limit(),
                stored -> documents.position(stored, VisitListing.of(stored.state(), reference.directory())),
                presentation);
    }

    /**
     * A visit that may be told twice.
     *
     * @param others the ids of the other reports
     */
    public record Suspected(Stored<Visit> stored, List<UUID> others) {}
}
