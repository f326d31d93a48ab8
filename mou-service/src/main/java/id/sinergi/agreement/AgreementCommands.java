package id.sinergi.agreement;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.AgreementEvents;
import id.sinergi.agreement.model.Amendment;
import id.sinergi.agreement.model.CommandRules;
import id.sinergi.agreement.model.Evaluation;
import id.sinergi.agreement.model.Signing;
import id.sinergi.agreement.model.SigningPlan;
import id.sinergi.agreement.model.Termination;
import id.sinergi.agreement.model.Terms;
import id.sinergi.agreement.model.Withdrawal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens to an agreement in its life. Each refuses with 409 where the state does not allow it. */
@Component
public class AgreementCommands {

    private final OutboxDocuments<Agreement> documents;
    private final Drafts drafts;

    AgreementCommands(OutboxDocuments<Agreement> documents, Drafts drafts) {
        this.documents = documents;
        this.drafts = drafts;
    }

    /** An agreement has been proposed. */
    public Answer<Agreement> propose(UUID id, Request request, Terms terms) {
        return reach(id, request, "proposal", agreement -> agreement.proposed(terms));
    }

    /** The text of an agreement has been drafted. */
    public Answer<Agreement> draft(UUID id, Request request, Terms terms) {
        return reach(id, request, "draft", agreement -> agreement.drafted(terms));
    }

    /** The signing of an agreement is planned, or planned anew. */
    public Answer<Agreement> planSigning(UUID id, Request request, SigningPlan plan) {
        return reach(id, request, "signing-plan", agreement -> {
            CommandRules.check(plan, drafts.check());
            return agreement.signingPlanned(plan);
        });
    }

    /** An agreement has been signed. */
    public Answer<Agreement> sign(UUID id, Request request, Signing signing) {
        return reach(id, request, "signing", agreement -> {
            CommandRules.check(signing, agreement, drafts.check());
            return agreement.signed(signing);
        });
    }

    /** A signed agreement has been evaluated. */
    public Answer<Agreement> evaluate(UUID id, Request request, Evaluation evaluation) {
        return change(id, request, "evaluations", AgreementEvents.EVALUATED, agreement -> {
            CommandRules.check(evaluation, agreement, drafts.check());
            return agreement.evaluated(evaluation);
        });
    }

    /** A signed agreement has been amended. */
    public Answer<Agreement> amend(UUID id, Request request, Amendment amendment) {
        return change(id, request, "amendment", AgreementEvents.AMENDED, agreement -> {
            CommandRules.check(amendment, agreement, drafts.check());
            return agreement.amended(amendment);
        });
    }

    /** A signed agreement has ended before its time. */
    public Answer<Agreement> terminate(UUID id, Request request, Termination termination) {
        return documents.change(id, request, stored -> {
            Agreement agreement = stored.state();
            Drafts.refuseUnlessAllowed("termination", agreement);
            CommandRules.check(termination, agreement, drafts.check());
            Agreement terminated = agreement.terminated(termination);
            return drafts.next(terminated, AgreementEvents.reached(terminated.status()), termination.reason());
        });
    }

    /** A record was a mistake: it counts no more and stays readable. */
    public Answer<Agreement> withdraw(UUID id, Request request, Withdrawal withdrawal) {
        return documents.change(id, request, stored -> {
            Drafts.refuseUnlessAllowed("withdrawal", stored.state());
            String reason = CommandRules.reason(withdrawal, drafts.check());
            Agreement withdrawn = stored.state().withdrawn(reason);
            // What the directory no longer knows can be withdrawn all the same.
            return drafts.unchecked(withdrawn, AgreementEvents.reached(withdrawn.status()), reason);
        });
    }

    private Answer<Agreement> reach(UUID id, Request request, String command, UnaryOperator<Agreement> change) {
        return change(id, request, command, null, change);
    }

    /** @param eventType null: that of the state that is reached */
    private Answer<Agreement> change(
            UUID id, Request request, String command, @Nullable String eventType, UnaryOperator<Agreement> change) {
        return documents.change(id, request, stored -> {
            Drafts.refuseUnlessAllowed(command, stored.state());
            Agreement changed = change.apply(stored.state());
            return drafts.next(
                    changed, eventType == null ? AgreementEvents.reached(changed.status()) : eventType, null);
        });
    }
}
