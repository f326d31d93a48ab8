package id.sinergi.agreement;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.AgreementEvents;
import id.sinergi.agreement.model.AgreementRules;
import id.sinergi.agreement.model.AgreementWarnings;
import id.sinergi.agreement.model.CommandRules;
import id.sinergi.agreement.model.Drafting;
import id.sinergi.agreement.model.Evaluation;
import id.sinergi.agreement.model.Renewal;
import id.sinergi.agreement.model.Signing;
import id.sinergi.agreement.model.SigningPlan;
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
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** All agreements: reporting one, what happens to it afterwards, and finding it again. */
@Component
public class Agreements {

    private final OutboxDocuments<Agreement> documents;
    private final ReferenceData reference;
    private final Clock clock;

    Agreements(OutboxDocuments<Agreement> documents, ReferenceData reference, Clock clock) {
        this.documents = documents;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Takes a report.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Agreement> report(Request request, Agreement agreement) {
        return documents.create(request, _ -> first(agreement));
    }

    /**
     * Says what taking a report would say, and takes none.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Agreement> rehearse(Request request, Agreement agreement) {
        return documents.rehearse(request, _ -> first(agreement));
    }

    /**
     * The text of an agreement has been drafted.
     *
     * @throws Refusal 409 where it is drafted already
     */
    public Answer<Agreement> draft(UUID id, Request request, Drafting drafting) {
        return change(id, request, "draft", agreement -> agreement.drafted(drafting));
    }

    /**
     * The signing of an agreement is planned, or planned anew.
     *
     * @throws Refusal 409 where it is signed already, or not yet proposed
     */
    public Answer<Agreement> planSigning(UUID id, Request request, SigningPlan plan) {
        return change(id, request, "signing-plan", agreement -> {
            CommandRules.check(plan, check());
            return agreement.signingPlanned(plan);
        });
    }

    /**
     * An agreement has been signed.
     *
     * @throws Refusal 409 where it was signed before
     */
    public Answer<Agreement> sign(UUID id, Request request, Signing signing) {
        return change(id, request, "signing", agreement -> {
            CommandRules.check(signing, agreement, check());
            return agreement.signed(signing);
        });
    }

    /**
     * A signed agreement has been evaluated.
     *
     * @throws Refusal 409 where it is not in force
     */
    public Answer<Agreement> evaluate(UUID id, Request request, Evaluation evaluation) {
        return documents.change(id, request, stored -> {
            Agreement agreement = stored.state();
            refuseUnlessAllowed("evaluations", agreement);
            CommandRules.check(evaluation, agreement, check());
            return next(agreement.evaluated(evaluation), AgreementEvents.EVALUATED);
        });
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
            refuseUnlessAllowed("renewal", predecessor.state());
            CommandRules.check(renewal, check());
            return first(renewal.of(id, predecessor.state()));
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

    /** A page of agreements. */
    public <T> Page<T> list(ListQuery query, Function<Stored<Agreement>, T> presentation) {
        return Page.of(
                documents.list(query),
                query.limit(),
                stored -> documents.position(stored, AgreementListing.of(stored.state(), reference.directory())),
                presentation);
    }

    private Answer<Agreement> change(UUID id, Request request, String command, UnaryOperator<Agreement> change) {
        return documents.change(id, request, stored -> {
            refuseUnlessAllowed(command, stored.state());
            Agreement changed = change.apply(stored.state());
            return next(changed, AgreementEvents.reached(changed.status()));
        });
    }

    private Draft<Agreement> first(Agreement agreement) {
        AgreementRules.checkNew(agreement, check(), id -> documents.find(id).map(Stored::state));
        return written(agreement.identified(), AgreementEvents.reached(agreement.status()));
    }

    private Draft<Agreement> next(Agreement agreement, String eventType) {
        AgreementRules.check(agreement, check());
        return written(agreement, eventType);
    }

    private Draft<Agreement> written(Agreement agreement, String eventType) {
        return new Draft<>(
                agreement,
                eventType,
                AgreementListing.of(agreement, reference.directory()),
                AgreementWarnings.of(agreement),
                null);
    }

    private ReportCheck check() {
        return new ReportCheck(reference, clock);
    }

    private static void refuseUnlessAllowed(String command, Agreement agreement) {
        if (!agreement.status().commands().contains(command)) {
            throw Refusal.stateForbids(
                    command, agreement.status(), agreement.status().commands());
        }
    }
}
