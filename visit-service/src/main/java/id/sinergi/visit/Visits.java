package id.sinergi.visit;

import id.sinergi.http.Page;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.ReportCheck;
import id.sinergi.visit.candidates.Neighbours;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.Visit.Holding;
import id.sinergi.visit.model.VisitRules;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All visits: reporting one, what happens to it afterwards, and finding it again. */
@Component
public class Visits {

    private final OutboxDocuments<Visit> documents;
    private final Neighbours neighbours;
    private final ReferenceData reference;
    private final Clock clock;

    Visits(OutboxDocuments<Visit> documents, Neighbours neighbours, ReferenceData reference, Clock clock) {
        this.documents = documents;
        this.neighbours = neighbours;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Takes a report.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Visit> report(Request request, Visit visit) {
        Answer<Visit> answer = documents.create(request, id -> {
            Draft<Visit> draft = draft(visit, null);
            neighbours.enter(id, visit, clock.instant());
            return draft;
        });
        return withCandidates(answer);
    }

    /**
     * Says what taking a report would say, and takes none.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Visit> rehearse(Request request, Visit visit) {
        return documents.rehearse(request, _ -> draft(visit, null));
    }

    /**
     * A planned visit took place.
     *
     * @throws Refusal 409 where it is not planned any more
     */
    public Answer<Visit> hold(UUID id, Request request, Holding holding) {
        Answer<Visit> answer = change(id, request, "holding", null, visit -> visit.held(holding));
        return withCandidates(answer);
    }

    /**
     * A planned visit does not take place.
     *
     * @throws Refusal 409 where it is not planned any more
     */
    public Answer<Visit> cancel(UUID id, Request request, String reason) {
        return change(id, request, "cancellation", reason, visit -> visit.cancelled(reason));
    }

    /**
     * One visit at its newest version.
     *
     * @throws Refusal 404 where there is none with that id
     */
    public Stored<Visit> get(UUID id) {
        return documents.find(id).orElseThrow(() -> Refusal.notFound("visit " + id));
    }

    /** A page of visits. */
    public <T> Page<T> list(ListQuery query, Function<Stored<Visit>, T> presentation) {
        return Page.of(
                documents.list(query),
                query.limit(),
                stored -> documents.position(stored, VisitListing.of(stored.state(), reference.directory())),
                presentation);
    }

    /** Once a visit is written it is answered, also where the search for others fails. */
    private Answer<Visit> withCandidates(Answer<Visit> answer) {
        try {
            return answer.repeated() ? answer : documents.withCandidates(answer, neighbours.of(answer.stored()));
        } catch (Refusal unavailable) {
            return answer;
        }
    }

    private Answer<Visit> change(
            UUID id, Request request, String command, @Nullable String why, UnaryOperator<Visit> change) {
        return documents.change(id, request, stored -> {
            Visit visit = stored.state();
            if (!visit.status().commands().contains(command)) {
                throw Refusal.stateForbids(
                        command, visit.status(), visit.status().commands());
            }
            Visit changed = change.apply(visit);
            Draft<Visit> draft = draft(changed, why);
            neighbours.enter(id, changed, stored.createdAt());
            return draft;
        });
    }

    private Draft<Visit> draft(Visit visit, @Nullable String why) {
        VisitRules.check(visit, new ReportCheck(reference, clock));
        return new Draft<>(
                visit,
                visit.status().eventType(),
                VisitListing.of(visit, reference.directory()),
                VisitRules.warnings(visit),
                why);
    }
}
