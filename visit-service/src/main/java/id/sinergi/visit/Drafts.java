package id.sinergi.visit;

import id.sinergi.access.Reporter;
import id.sinergi.outbox.Draft;
import id.sinergi.outbox.Stored;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.ReportCheck;
import id.sinergi.visit.candidates.Neighbours;
import id.sinergi.visit.model.Life;
import id.sinergi.visit.model.Merging;
import id.sinergi.visit.model.ReportRules;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.VisitRules;
import id.sinergi.visit.model.VisitWarnings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what is written of a visit, and enters it among its neighbours before. */
@Component
final class Drafts {

    private final Neighbours neighbours;
    private final Merging merging;
    private final ReferenceData reference;
    private final Clock clock;

    Drafts(Neighbours neighbours, Merging merging, ReferenceData reference, Clock clock) {
        this.neighbours = neighbours;
        this.merging = merging;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * A new report.
     *
     * @throws InvalidReport naming every rule that it breaks
     */
    Draft<Visit> first(UUID id, Visit stated) {
        Visit visit = checked(id, stated);
        return written(id, visit, clock.instant(), visit.status().eventType(), null);
    }

    /** A new report that is only rehearsed: none of its neighbours hears of it. */
    Draft<Visit> rehearsed(UUID id, Visit stated) {
        Visit visit = checked(id, stated);
        return draft(visit, visit.status().eventType(), null);
    }

    /**
     * The next version of a visit; where it stands for several reports, its own is what has changed.
     *
     * @throws InvalidReport naming every rule that it breaks
     */
    Draft<Visit> next(Stored<Visit> before, Visit visit, String eventType, @Nullable String why) {
        VisitRules.check(visit, check());
        // What an earlier release stored has no ids of parties yet.
        Visit revised = merging.revised(before.id(), before.state(), Life.identified(visit));
        if (revised.isSurvivor()) {
            checkSeparable(before.id(), revised);
        }
        return unchecked(before, revised, eventType, why);
    }

    /** A separation checks nothing any more, so what it would leave is a visit already; and so are all reports together. */
    private void checkSeparable(UUID id, Visit survivor) {
        check(
                merging.alone(id, survivor),
                fault -> new InvalidReport.Fault(
                        fault.pointer(),
                        "without the reports that were joined: " + fault.detail()
                                + "; state it in this report, too, or separate the others first"));
        check(
                survivor,
                fault -> new InvalidReport.Fault(
                        fault.pointer(),
                        "with the reports that were joined: " + fault.detail()
                                + "; separate the one that does not belong here first"));
    }

    /** The next version of a visit that follows from what was accepted already. */
    Draft<Visit> unchecked(Stored<Visit> before, Visit visit, String eventType, @Nullable String why) {
        return written(before.id(), visit, before.createdAt(), eventType, why);
    }

    /**
     * What two reports say together must be a visit, too.
     *
     * @throws InvalidReport naming the other visit
     */
    void checkJoined(Visit joined) {
        check(
                joined,
                fault -> new InvalidReport.Fault(
                        "/visit", "joined with this one " + fault.pointer() + " breaks a rule: " + fault.detail()));
    }

    private void check(Visit visit, UnaryOperator<InvalidReport.Fault> told) {
        try {
            VisitRules.check(visit, check());
        } catch (InvalidReport broken) {
            throw new InvalidReport(broken.faults().stream().map(told).toList());
        }
    }

    ReportCheck check() {
        return new ReportCheck(reference, clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Visit checked(UUID id, Visit report) {
        Visit stated = Life.reportedBy(report, Reporter.of(report.reportedBy(), VisitListing.ours(report)));
        ReportCheck check = check();
        ReportRules.checkNew(stated, check);
        VisitRules.check(stated, check);
        return merging.revised(id, stated, Life.identified(stated));
    }

    private Draft<Visit> written(UUID id, Visit visit, Instant made, String eventType, @Nullable String why) {
        neighbours.enter(id, visit, made);
        return draft(visit, eventType, why);
    }

    private Draft<Visit> draft(Visit visit, String eventType, @Nullable String why) {
        return new Draft<>(
                visit, eventType, VisitListing.of(visit, reference.directory()), VisitWarnings.of(visit, check()), why);
    }
}
