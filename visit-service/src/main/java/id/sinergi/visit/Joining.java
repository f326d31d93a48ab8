package id.sinergi.visit;

import id.sinergi.http.Refusal;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.Errand;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.visit.model.CommandRules;
import id.sinergi.visit.model.Merging;
import id.sinergi.visit.model.MergingRules;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.VisitEvents;
import id.sinergi.visit.model.VisitStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which reports are one visit, which are not, and takes either back. Two visits are two documents: the report that
 * gives way is written first, with what it still owes the other; {@link HandOvers} does the rest, then and there or later.
 */
@Component
public class Joining {

    private static final String SAME_AS = "same-as";
    private static final String DISTINCT_FROM = "distinct-from";
    private static final String SEPARATION = "separation";

    private final OutboxDocuments<Visit> documents;
    private final HandOvers handOvers;
    private final Merging merging;
    private final Drafts drafts;

    Joining(OutboxDocuments<Visit> documents, HandOvers handOvers, Merging merging, Drafts drafts) {
        this.documents = documents;
        this.handOvers = handOvers;
        this.merging = merging;
        this.drafts = drafts;
    }

    /**
     * A report tells of the same visit as another: it is merged into that one.
     *
     * @throws Refusal 404 where the caller has no such visit, 403 where it neither reports it nor decides in its region, 409
     *     where it is merged, withdrawn or cancelled
     * @throws id.sinergi.report.InvalidReport where the two cannot be one visit
     */
    public Answer<Visit> sameAs(UUID id, Request request, UUID survivor, @Nullable String reason) {
        Answer<Visit> answer = merge(id, request, survivor, reason);
        handOvers.tryToComplete(id);
        return answer;
    }

    /** The first half of {@link #sameAs}: one write, after which the survivor is owed the claim. */
    Answer<Visit> merge(UUID id, Request request, UUID survivor, @Nullable String reason) {
        return documents.change(id, request, stored -> {
            refuseUnlessAllowed(SAME_AS, stored.state());
            drafts.check().text(reason, CommandRules.LONGEST_TEXT, "/reason").refuseIfFaulty();
            handOvers.complete(id);
            MergingRules.checkSameAs(id, stored.state(), survivor, find(survivor), merging);
            drafts.checkJoined(merging.joined(survivor, get(survivor), id, stored.state()));
            return drafts.unchecked(
                            stored, merging.merged(stored.state(), survivor), VisitStatus.MERGED.eventType(), reason)
                    .owing(Errand.Order.of(HandOvers.JOIN, survivor));
        });
    }

    /**
     * Two reports tell of two visits, however alike they are.
     *
     * @throws Refusal 404 where the caller has no such visit, 403 where it does not decide in its region, 409 where the
     *     visit's state does not allow it
     * @throws id.sinergi.report.InvalidReport where the other is merged into this one, or known to be distinct
     */
    public Answer<Visit> distinctFrom(UUID id, Request request, UUID other, @Nullable String reason) {
        return documents.change(id, request, stored -> {
            refuseUnlessAllowed(DISTINCT_FROM, stored.state());
            String why = CommandRules.reason(reason, "say why they are two visits", drafts.check());
            MergingRules.checkDistinct(id, stored.state(), other, find(other));
            return drafts.unchecked(
                    stored, merging.distinguished(stored.state(), other), VisitEvents.DISTINGUISHED, why);
        });
    }

    /**
     * Takes back that another report is merged into this one, or that it is another visit.
     *
     * @throws Refusal 404 where the caller has no such visit, 403 where it does not decide in its region, 409 where the
     *     visit's state does not allow it
     * @throws id.sinergi.report.InvalidReport where this visit says neither of the other
     */
    public Answer<Visit> separate(UUID id, Request request, UUID other, @Nullable String reason) {
        Answer<Visit> answer = release(id, request, other, reason);
        handOvers.tryToComplete(id);
        return answer;
    }

    /** The first half of {@link #separate}. */
    Answer<Visit> release(UUID id, Request request, UUID other, @Nullable String reason) {
        return documents.change(id, request, stored -> {
            Visit visit = stored.state();
            refuseUnlessAllowed(SEPARATION, visit);
            String why = CommandRules.reason(reason, "say why that is taken back", drafts.check());
            MergingRules.checkSeparation(visit, other);
            return visit.absorbed().contains(other)
                    ? released(stored, other, why)
                    : drafts.unchecked(stored, merging.undistinguished(visit, other), VisitEvents.DISTINGUISHED, why);
        });
    }

    private Draft<Visit> released(Stored<Visit> stored, UUID other, String why) {
        // What was owed about these two is ended first: otherwise a slow instance would merge them again.
        handOvers.complete(stored.id());
        return drafts.unchecked(
                        stored, merging.separated(stored.id(), stored.state(), other), VisitEvents.SEPARATED, why)
                .owing(Errand.Order.of(HandOvers.RELEASE, other));
    }

    private Visit get(UUID id) {
        return documents
                .find(id)
                .orElseThrow(() -> Refusal.notFound("visit " + id))
                .state();
    }

    private @Nullable Visit find(UUID id) {
        return documents.find(id).map(Stored::state).orElse(null);
    }

    static void refuseUnlessAllowed(String command, Visit visit) {
        if (!visit.commands().contains(command)) {
            throw Refusal.stateForbids(command, visit.status(), visit.commands());
        }
    }
}
