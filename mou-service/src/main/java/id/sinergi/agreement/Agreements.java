package id.sinergi.agreement;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.CommandRules;
import id.sinergi.agreement.model.Renewal;
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
import id.sinergi.report.ReportCheck;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** All agreements: reporting one or its successor, and finding it again. */
@Component
public class Agreements {

    private final OutboxDocuments<Agreement> documents;
    private final Drafts drafts;
    private final Successors successors;
    private final ReferenceData reference;

    Agreements(OutboxDocuments<Agreement> documents, Drafts drafts, Successors successors, ReferenceData reference) {
        this.documents = documents;
        this.drafts = drafts;
        this.successors = successors;
        this.reference = reference;
    }

    /**
     * Takes a report.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Agreement> report(Request request, Agreement agreement) {
        return documents.create(request, _ -> drafts.first(agreement));
    }

    /**
     * Says what taking a report would say, and takes none.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Agreement> rehearse(Request request, Agreement agreement) {
        return documents.rehearse(request, _ -> drafts.first(agreement));
    }

    /**
     * A signed agreement is to be followed by another: answers that successor, a record of its own. The predecessor
     * stays as it is; only that the request is based on its newest version is checked.
     *
     * @throws Refusal 409 where it was never signed, 412 where the request is based on another version of it
     */
    public Answer<Agreement> renew(UUID id, Request request, Renewal renewal) {
        return documents.create(request, _ -> {
            Stored<Agreement> predecessor = get(id);
            OutboxDocuments.requireNewest(predecessor, request);
            Drafts.refuseUnlessAllowed("renewal", predecessor.state());
            CommandRules.check(renewal, drafts.check());
            return drafts.first(renewal.of(id, predecessor.state()));
        });
    }

    /**
     * One agreement at its newest version.
     *
     * @throws Refusal 404 where there is none with that id
     */
    public Stored<Agreement> get(UUID id) {
        return documents.find(id).orElseThrow(() -> Refusal.notFound("agreement " + id));
    }

    /** Where an agreement stands today. */
    public Standing standing(Stored<Agreement> stored) {
        ReportCheck check = drafts.check();
        Agreement agreement = stored.state();
        UUID renewedBy = successors.signed(List.of(stored.id())).get(stored.id());
        return Standing.of(agreement, renewedBy, check.today(check.zone(agreement.bound())));
    }

    /**
     * The versions of an agreement, first to newest.
     *
     * @throws Refusal 404 where there is none with that id
     */
    public Page<HistoryEntry> history(UUID id, Paging paging) {
        return documents.history(id, paging);
    }

    /** A page of agreements. */
    public <T> Page<T> list(ListQuery query, Function<Stored<Agreement>, T> presentation) {
        return Page.of(
                documents.list(query),
                query.limit(),
                stored -> documents.position(stored, AgreementListing.of(stored.state(), reference.directory())),
                presentation);
    }
}
