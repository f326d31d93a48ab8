package id.sinergi.visit;

import static id.sinergi.visit.Joining.refuseUnlessAllowed;

import id.sinergi.access.Reporter;
import id.sinergi.outbox.Answer;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Remark;
import id.sinergi.visit.model.CommandRules;
import id.sinergi.visit.model.Confirming;
import id.sinergi.visit.model.Disputing;
import id.sinergi.visit.model.Holding;
import id.sinergi.visit.model.Life;
import id.sinergi.visit.model.Postponing;
import id.sinergi.visit.model.Settling;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.VisitEvents;
import id.sinergi.visit.model.VisitStatus;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happens to a visit after it was reported.
 *
 * <p>Every command is refused with 409 where the visit's state does not allow it, with 422 where what it says breaks a
 * rule, with 404 where the visit is not the caller's to see and, unless it says otherwise, with 403 where the report is
 * another's.
 */
@Component
public class Changing {

    private final OutboxDocuments<Visit> documents;
    private final Visits visits;
    private final Drafts drafts;

    Changing(OutboxDocuments<Visit> documents, Visits visits, Drafts drafts) {
        this.documents = documents;
        this.visits = visits;
        this.drafts = drafts;
    }

    /** A planned visit took place. */
    public Answer<Visit> hold(UUID id, Request request, Holding holding) {
        return visits.withCandidates(change(
                id,
                request,
                "holding",
                stored -> reached(stored, Life.held(stored.state(), holding), VisitStatus.HELD, null)));
    }

    /** A planned visit is moved. */
    public Answer<Visit> postpone(UUID id, Request request, Postponing postponing) {
        return visits.withCandidates(change(id, request, "postponement", stored -> {
            CommandRules.check(stored.state(), postponing, drafts.check());
            return reached(
                    stored,
                    Life.postponed(stored.state(), postponing, drafts.now()),
                    VisitStatus.POSTPONED,
                    postponing.reason());
        }));
    }

    /** A planned visit does not take place. */
    public Answer<Visit> cancel(UUID id, Request request, @Nullable String reason) {
        return change(id, request, "cancellation", stored -> {
            String why = CommandRules.reason(reason, "say why the visit was cancelled", drafts.check());
            return reached(stored, Life.cancelled(stored.state(), why), VisitStatus.CANCELLED, why);
        });
    }

    /** A report was a mistake: it counts nothing any more and stays readable. */
    public Answer<Visit> withdraw(UUID id, Request request, @Nullable String reason) {
        return change(id, request, "withdrawal", stored -> {
            String why = CommandRules.reason(reason, "say why the report is withdrawn", drafts.check());
            return drafts.unchecked(
                    stored, Life.withdrawn(stored.state(), why), VisitStatus.WITHDRAWN.eventType(), why);
        });
    }

    /**
     * A counterpart confirms a visit that it did not report.
     *
     * @throws id.sinergi.http.Refusal 404 where the caller has no such visit, 403 where it only reads, or does not speak for
     *     who confirms
     */
    public Answer<Visit> confirm(UUID id, Request request, Confirming confirming) {
        return change(id, request, "confirmation", stored -> {
            Reporter.require(confirming.by());
            CommandRules.check(stored.state(), confirming, drafts.check());
            return drafts.next(
                    stored,
                    Life.confirmed(stored.state(), confirming, drafts.now()),
                    VisitEvents.CONFIRMED,
                    confirming.note());
        });
    }

    /**
     * A counterpart disputes a visit that it did not report.
     *
     * @throws id.sinergi.http.Refusal 404 where the caller has no such visit, 403 where it only reads, or does not speak for
     *     who disputes
     */
    public Answer<Visit> dispute(UUID id, Request request, Disputing disputing) {
        return change(id, request, "dispute", stored -> {
            Reporter.require(disputing.by());
            CommandRules.check(stored.state(), disputing, drafts.check());
            return drafts.next(
                    stored,
                    Life.disputed(stored.state(), disputing, drafts.now()),
                    VisitEvents.DISPUTED,
                    disputing.reason());
        });
    }

    /**
     * An officer decides what is disputed.
     *
     * @throws id.sinergi.http.Refusal 404 where the caller has no such visit, 403 where it does not decide in its region, or
     *     does not speak for who settles
     */
    public Answer<Visit> settle(UUID id, Request request, Settling settling) {
        return change(id, request, "settlement", stored -> {
            Reporter.require(settling.by());
            CommandRules.check(settling, drafts.check());
            return drafts.next(
                    stored,
                    Life.settled(stored.state(), settling, drafts.now()),
                    VisitEvents.SETTLED,
                    settling.reason());
        });
    }

    /**
     * Reporter or officer write about a visit.
     *
     * @throws id.sinergi.http.Refusal 404 where the caller has no such visit, 403 where it is neither
     */
    public Answer<Visit> remark(UUID id, Request request, @Nullable String text) {
        return change(id, request, "remarks", stored -> {
            String said = CommandRules.remark(stored.state(), text, drafts.check());
            Remark remark = new Remark(UUID.randomUUID(), drafts.now(), request.caller(), said);
            return drafts.next(stored, Life.remarked(stored.state(), remark), VisitEvents.REMARKED, null);
        });
    }

    /** Something is to be done after a visit. */
    public Answer<Visit> followUp(UUID id, Request request, FollowUp followUp) {
        return change(id, request, "follow-ups", stored -> {
            CommandRules.check(stored.state(), followUp, drafts.check());
            return drafts.next(stored, Life.followedUp(stored.state(), followUp), VisitEvents.FOLLOW_UP_ADDED, null);
        });
    }

    /** What was to be done is done. */
    public Answer<Visit> complete(UUID id, UUID followUp, Request request, @Nullable PartialDate done) {
        return change(id, request, "follow-ups", stored -> {
            PartialDate on = CommandRules.done(stored.state(), followUp, done, drafts.check());
            return drafts.next(
                    stored, Life.completed(stored.state(), followUp, on), VisitEvents.FOLLOW_UP_COMPLETED, null);
        });
    }

    private Draft<Visit> reached(Stored<Visit> stored, Visit changed, VisitStatus status, @Nullable String why) {
        return drafts.next(stored, changed, status.eventType(), why);
    }

    private Answer<Visit> change(
            UUID id, Request request, String command, Function<Stored<Visit>, Draft<Visit>> change) {
        return documents.change(id, request, stored -> {
            refuseUnlessAllowed(command, stored.state());
            return change.apply(stored);
        });
    }
}
