package id.sinergi.visit;

import id.sinergi.http.Correction;
import id.sinergi.http.Corrections;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.report.Party;
import id.sinergi.report.ReportCheck;
import id.sinergi.visit.model.Life;
import id.sinergi.visit.model.ReportRules;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.VisitEvents;
import id.sinergi.visit.model.VisitRules;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mends what was reported wrongly: a correction supersedes, with a reason, and overwrites nothing. */
@Component
public class Correcting {

    private static final String CORRECTION = "correction";

    /** What is given by the service or changed by a command. */
    private static final Set<String> UNTOUCHABLE = Set.of(
            "id",
            "version",
            "createdAt",
            "recordedAt",
            "status",
            "statusBefore",
            "followUps",
            "remarks",
            "postponements",
            "confirmations",
            "disputes",
            "disputed",
            "settlement",
            "distinctFrom",
            "mergedInto",
            "absorbed",
            "withdrawalReason",
            "duplicateCandidates",
            "warnings");

    private final OutboxDocuments<Visit> documents;
    private final Corrections corrections;
    private final Drafts drafts;

    Correcting(OutboxDocuments<Visit> documents, Corrections corrections, Drafts drafts) {
        this.documents = documents;
        this.corrections = corrections;
        this.drafts = drafts;
    }

    /**
     * Corrects a visit; where it stands for several reports, its own is corrected.
     *
     * @throws Refusal 409 where it is merged or withdrawn
     * @throws id.sinergi.report.InvalidReport where the result breaks a rule, or nothing would change
     */
    public Answer<Visit> correct(UUID id, Request request, Correction correction) {
        return documents.change(id, request, stored -> {
            Joining.refuseUnlessAllowed(CORRECTION, stored.state());
            return corrected(
                    stored, corrections.apply(correction, stored.state(), Visit.class, UNTOUCHABLE), correction);
        });
    }

    /**
     * Corrects one party.
     *
     * @throws Refusal 404 where the visit has no party with that id, 409 where it is merged or withdrawn
     * @throws id.sinergi.report.InvalidReport where the result breaks a rule, or nothing would change
     */
    public Answer<Visit> correctParty(UUID id, UUID partyId, Request request, Correction correction) {
        return documents.change(id, request, stored -> {
            Visit visit = stored.state();
            Joining.refuseUnlessAllowed(CORRECTION, visit);
            Party party = visit.parties().stream()
                    .filter(one -> partyId.equals(one.id()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("party " + partyId + " of visit " + id));
            Party mended = corrections.apply(correction, party, Party.class, Set.of("id"));
            return corrected(stored, Life.withParty(visit, mended), correction);
        });
    }

    private Draft<Visit> corrected(Stored<Visit> stored, Visit stated, Correction correction) {
        ReportCheck check = drafts.check();
        ReportRules.checkCorrected(stored.state(), stated, check);
        // Before any id is given: what is stated may have holes where parties should be.
        VisitRules.check(stated, check);
        Draft<Visit> draft = drafts.next(stored, Life.identified(stated), VisitEvents.CORRECTED, correction.reason());
        drafts.check()
                .that(
                        !draft.state().equals(stored.state()),
                        "",
                        "the correction changes nothing: another report says so, too; separate that one where it is wrong")
                .refuseIfFaulty();
        return draft;
    }
}
