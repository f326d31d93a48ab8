package id.sinergi.visit;

import id.sinergi.access.CurrentScope;
import id.sinergi.http.EntityVersion;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.Errand;
import id.sinergi.outbox.Errands;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.outbox.Request;
import id.sinergi.outbox.Stored;
import id.sinergi.report.InvalidReport;
import id.sinergi.visit.model.Merging;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.VisitEvents;
import id.sinergi.visit.model.VisitStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The second half of merging and of separating: brings to the other visit what the first half owes it. Any number of
 * processes may do the same errand at once, and any of them may die in the middle.
 *
 * <p>What makes that safe is one order everywhere: read the visit that is written to, then see that the errand is still
 * owed, then write under the version that was read. Whoever ends an errand does so after its last write, and nothing
 * that could make the errand wrong is written before it is ended.
 */
@Component
class HandOvers {

    /** The report is merged: the survivor takes its claim. */
    static final String JOIN = "join";

    /** The report is separated: it stands on its own again. */
    static final String RELEASE = "release";

    private static final Logger LOG = LoggerFactory.getLogger(HandOvers.class);
    private static final int MOST_STEPS = 50;

    private final OutboxDocuments<Visit> documents;
    private final Errands errands;
    private final Merging merging;
    private final Drafts drafts;

    HandOvers(OutboxDocuments<Visit> documents, Errands errands, Merging merging, Drafts drafts) {
        this.documents = documents;
        this.errands = errands;
        this.merging = merging;
        this.drafts = drafts;
    }

    /** Does what is owed to a visit and what it owes, so that it can be merged or separated itself. */
    void complete(UUID visit) {
        errands.of(visit).ifPresent(this::complete);
        errands.to(visit).forEach(this::complete);
    }

    /** Tries to do what a visit owes; what fails is left to the sweep. */
    void tryToComplete(UUID visit) {
        try {
            errands.of(visit).ifPresent(this::complete);
        } catch (RuntimeException later) {
            LOG.warn("The hand-over of visit {} is left to the sweep: {}", visit, later.toString());
        }
    }

    /** Does an errand until it is done. */
    void complete(Errand errand) {
        for (int step = 0; step < MOST_STEPS; step++) {
            // What is owed follows from what was allowed: the other visit may be one that the caller cannot change.
            if (CurrentScope.ofTheService(() -> step(errand.from()))) {
                return;
            }
        }
        throw new IllegalStateException("the hand-over of visit " + errand.from() + " does not come to an end");
    }

    /** One step of what a visit owes now; answers whether nothing is owed any more. */
    private boolean step(UUID from) {
        Optional<Errand> owed = errands.of(from);
        if (owed.isEmpty()) {
            return true;
        }
        Errand errand = owed.get();
        Stored<Visit> target = get(errand.to());
        Stored<Visit> source = get(from);
        if (errands.of(from).filter(errand::equals).isEmpty()) {
            return false;
        }
        try {
            return errand.kind().equals(JOIN) ? join(errand, source, target) : release(errand, source, target);
        } catch (Refusal refused) {
            if (refused.type() == ProblemType.STALE_VERSION) {
                return false;
            }
            throw refused;
        }
    }

    private boolean join(Errand errand, Stored<Visit> source, Stored<Visit> target) {
        Visit survivor = target.state();
        if (source.state().status() != VisitStatus.MERGED || survivor.absorbed().contains(source.id())) {
            errands.done(errand);
            return true;
        }
        return switch (survivor.status()) {
            case MERGED -> follow(errand, source, target);
            case WITHDRAWN -> restore(errand, source);
            case PLANNED, POSTPONED, CANCELLED, HELD -> {
                take(errand, source, target);
                errands.done(errand);
                yield true;
            }
        };
    }

    private void take(Errand errand, Stored<Visit> source, Stored<Visit> target) {
        try {
            write(
                    errand,
                    target,
                    drafts.unchecked(
                            target,
                            merging.joined(target.id(), target.state(), source.id(), source.state()),
                            VisitEvents.JOINED,
                            "visit " + source.id() + " is the same one"));
        } catch (Refusal refused) {
            if (refused.type() != ProblemType.TOO_LARGE) {
                throw refused;
            }
            restore(errand, source);
        } catch (InvalidReport unkept) {
            // No later sweep could do better: the report stands on its own again, as where the survivor was withdrawn.
            LOG.warn("Visit {} cannot stand for visit {}: {}", target.id(), source.id(), unkept.getMessage());
            restore(errand, source);
        }
    }

    /** The survivor was merged itself in the meantime: the claim goes where that one went. */
    private boolean follow(Errand errand, Stored<Visit> source, Stored<Visit> target) {
        UUID further = java.util.Objects.requireNonNull(target.state().mergedInto());
        if (!further.equals(source.id())) {
            write(
                    errand,
                    source,
                    drafts.unchecked(
                                    source,
                                    merging.redirected(source.state(), further),
                                    VisitStatus.MERGED.eventType(),
                                    "visit " + target.id() + " is merged, too")
                            .owing(Errand.Order.of(JOIN, further)));
            return false;
        }
        // Each was merged into the other: one of them stays, the same whoever decides.
        boolean sourceStays = source.state().absorbed().contains(target.id())
                || (source.id().compareTo(target.id()) < 0
                        && !target.state().absorbed().contains(source.id()));
        restore(errand, sourceStays ? source : target);
        return false;
    }

    private boolean release(Errand errand, Stored<Visit> source, Stored<Visit> target) {
        Visit report = target.state();
        if (report.status() == VisitStatus.MERGED
                && source.id().equals(report.mergedInto())
                && !source.state().absorbed().contains(target.id())) {
            write(errand, target, restored(target));
        }
        errands.done(errand);
        return true;
    }

    private boolean restore(Errand errand, Stored<Visit> merged) {
        write(errand, merged, restored(merged).owing(Errand.Order.none()));
        return true;
    }

    private Draft<Visit> restored(Stored<Visit> merged) {
        return drafts.unchecked(merged, merging.restored(merged.state()), VisitEvents.RESTORED, null);
    }

    private void write(Errand errand, Stored<Visit> read, Draft<Visit> draft) {
        Request request =
                new Request(errand.by(), "errands/" + errand.id(), null, EntityVersion.etag(read.version()), Map.of());
        documents.change(read.id(), request, _ -> draft);
    }

    private Stored<Visit> get(UUID id) {
        return documents.find(id).orElseThrow(() -> Refusal.notFound("visit " + id));
    }
}
