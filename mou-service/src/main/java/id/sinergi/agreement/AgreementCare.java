package id.sinergi.agreement;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.AgreementEvents;
import id.sinergi.agreement.model.CommandRules;
import id.sinergi.agreement.model.Completion;
import id.sinergi.agreement.model.Word;
import id.sinergi.http.Correction;
import id.sinergi.http.Corrections;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.report.FollowUp;
import id.sinergi.report.Remark;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is done to the record of an agreement, rather than to the agreement: corrections, remarks, follow-ups. */
@Component
public class AgreementCare {

    /** What changes by commands, or never. */
    private static final Set<String> UNTOUCHABLE = Set.of(
            "id",
            "version",
            "createdAt",
            "recordedAt",
            "standing",
            "warnings",
            "status",
            "signingPlan",
            "withdrawalReason",
            "remarks",
            "followUps");

    private final OutboxDocuments<Agreement> documents;
    private final Drafts drafts;
    private final Corrections corrections;
    private final Clock clock;

    AgreementCare(OutboxDocuments<Agreement> documents, Drafts drafts, Corrections corrections, Clock clock) {
        this.documents = documents;
        this.drafts = drafts;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * What is known of an agreement was wrong or has become more.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public Answer<Agreement> correct(UUID id, Request request, Correction correction) {
        return documents.change(id, request, stored -> {
            Agreement before = stored.state();
            Drafts.refuseUnlessAllowed("correction", before);
            Agreement corrected = corrections.apply(correction, before, Agreement.class, UNTOUCHABLE);
            return drafts.corrected(id, corrected, before, correction.reason());
        });
    }

    /**
     * What is known of a single party, of who is covered or of who attends was wrong or has become more.
     *
     * @throws Refusal 404 where none of them has that id
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks, as seen from the party
     */
    public Answer<Agreement> correctParty(UUID id, UUID partyId, Request request, Correction correction) {
        return documents.change(id, request, stored -> {
            Agreement before = stored.state();
            Drafts.refuseUnlessAllowed("correction", before);
            PartyCorrection party = PartyCorrection.of(before, partyId)
                    .orElseThrow(() -> Refusal.notFound("party " + partyId + " in agreement " + id));
            Agreement corrected = party.applied(correction, corrections);
            return party.seenFromTheParty(() -> drafts.corrected(id, corrected, before, correction.reason()));
        });
    }

    /** Somebody writes a word about the record. */
    public Answer<Agreement> remark(UUID id, Request request, Word word) {
        return documents.change(id, request, stored -> {
            Drafts.refuseUnlessAllowed("remarks", stored.state());
            Remark remark = new Remark(
                    UUID.randomUUID(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    request.caller(),
                    CommandRules.text(word, drafts.check()));
            return drafts.next(stored.state().remarked(remark), AgreementEvents.REMARKED, null);
        });
    }

    /** Something is to be done. */
    public Answer<Agreement> followUp(UUID id, Request request, FollowUp followUp) {
        return documents.change(id, request, stored -> {
            Drafts.refuseUnlessAllowed("follow-ups", stored.state());
            CommandRules.check(followUp, drafts.check());
            return drafts.next(stored.state().followedUp(followUp), AgreementEvents.FOLLOW_UP_ADDED, null);
        });
    }

    /**
     * What was to be done is done.
     *
     * @throws Refusal 404 where there is no such follow-up
     */
    public Answer<Agreement> complete(UUID id, UUID followUp, Request request, Completion completion) {
        return documents.change(id, request, stored -> {
            Agreement agreement = stored.state();
            Drafts.refuseUnlessAllowed("follow-ups", agreement);
            if (agreement.followUps().stream().noneMatch(one -> followUp.equals(one.id()))) {
                throw Refusal.notFound("follow-up " + followUp + " in agreement " + id);
            }
            var done = CommandRules.done(completion, agreement, drafts.check());
            return drafts.next(agreement.completed(followUp, done), AgreementEvents.FOLLOW_UP_COMPLETED, null);
        });
    }
}
