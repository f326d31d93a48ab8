package id.sinergi.reporting.register;

import static id.sinergi.reporting.register.Mark.Code.DATE_INFERRED;
import static id.sinergi.reporting.register.Mark.Code.DATE_MISSING;
import static id.sinergi.reporting.register.Mark.Code.SUM_MISMATCH;

import id.sinergi.report.PartialDate;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.BoardCases;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.source.Programme;
import id.sinergi.reporting.source.StateRevenue;
import id.sinergi.reporting.source.Visit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what the state of an activity alone shows about its quality. */
final class Marks {

    private final List<Mark> found = new ArrayList<>();

    private Marks() {}

    /** The marks of an activity, in the order of its parts; none for what was withdrawn or merged. */
    static List<Mark> of(Event event) {
        var marks = new Marks();
        switch (event.activity()) {
            case Visit visit -> marks.visit(visit);
            case Agreement agreement -> marks.agreement(agreement);
            case Programme programme -> marks.programme(programme);
            case StateRevenue _ -> {}
        }
        if (RegisterEntry.STANDING_NO_LONGER.contains(event.activity().statusName())) {
            return List.of();
        }
        marks.alike(event);
        return List.copyOf(marks.found);
    }

    private void alike(Event event) {
        found.addAll(Weekdays.in(event.state()));
        if (event.activity() instanceof Visit visit) {
            found.addAll(Disagreements.of(event.state(), visit.status() == Visit.Status.HELD));
        }
        found.addAll(OtherCodes.in(event.state()));
    }

    private void visit(Visit visit) {
        if (visit.status() != Visit.Status.MERGED && visit.status() != Visit.Status.WITHDRAWN) {
            date("/on", visit.on(), visit.dateInferred(), visit.status() == Visit.Status.HELD);
            boardSession(visit.boardSession());
        }
    }

    private void boardSession(@Nullable BoardCases session) {
        if (session != null && session.cases() != null) {
            if (!session.byProposalKind().isEmpty()) {
                cases(
                        "/boardSession/byProposalKind",
                        session.cases(),
                        session.byProposalKind().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
            }
            for (int i = 0; i < session.splits().size(); i++) {
                cases(
                        "/boardSession/splits/" + i,
                        session.cases(),
                        session.splits().get(i).sum());
            }
        }
    }

    private void cases(String pointer, long stated, long sum) {
        if (stated != sum) {
            String detail = "the board had " + stated + " cases, the parts add up to " + sum;
            found.add(new Mark(SUM_MISMATCH, pointer, detail, stated, sum));
        }
    }

    private void agreement(Agreement agreement) {
        if (agreement.status() == Agreement.Status.WITHDRAWN) {
            return;
        }
        date(
                "/signedOn",
                agreement.signedOn(),
                agreement.dateInferred(),
                agreement.status().wasSigned());
        for (int i = 0; i < agreement.evaluations().size(); i++) {
            var evaluation = agreement.evaluations().get(i);
            date("/evaluations/" + i + "/on", evaluation.on(), evaluation.dateInferred(), true);
        }
        for (int i = 0; i < agreement.amendments().size(); i++) {
            var amendment = agreement.amendments().get(i);
            date("/amendments/" + i + "/on", amendment.on(), amendment.dateInferred(), true);
        }
        date("/terminatedOn", agreement.terminatedOn(), null, agreement.status() == Agreement.Status.TERMINATED);
    }

    private void programme(Programme programme) {
        if (programme.status() == Programme.Status.WITHDRAWN) {
            return;
        }
        for (int i = 0; i < programme.cohorts().size(); i++) {
            var cohort = programme.cohorts().get(i);
            date(
                    "/cohorts/" + i + "/from",
                    cohort.from(),
                    cohort.dateInferred(),
                    cohort.status().hasBegun());
        }
        for (int i = 0; i < programme.harvests().size(); i++) {
            var harvest = programme.harvests().get(i);
            date("/harvests/" + i + "/on", harvest.on(), harvest.dateInferred(), true);
        }
        found.addAll(ProgrammeMarks.of(programme));
    }

    private void date(String pointer, @Nullable PartialDate date, @Nullable String inferred, boolean hasHappened) {
        if (date == null && hasHappened) {
            found.add(Mark.of(DATE_MISSING, pointer, "the day is unknown"));
        }
        if (inferred != null) {
            found.add(Mark.of(DATE_INFERRED, pointer, inferred));
        }
    }
}
