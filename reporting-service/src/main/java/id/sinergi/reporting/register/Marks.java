package id.sinergi.reporting.register;

import static id.sinergi.reporting.register.Mark.Code.DATE_INFERRED;
import static id.sinergi.reporting.register.Mark.Code.DATE_MISSING;
import static id.sinergi.reporting.register.Mark.Code.SUM_MISMATCH;

import id.sinergi.report.PartialDate;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.Basis;
import id.sinergi.reporting.source.Cohort;
import id.sinergi.reporting.source.EventReader.Event;
import id.sinergi.reporting.source.Programme;
import id.sinergi.reporting.source.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what the state of an activity alone shows about its quality. */
final class Marks {

    private static final Set<String> STANDING_NO_LONGER = Set.of("MERGED", "WITHDRAWN");

    private final List<Mark> found = new ArrayList<>();

    private Marks() {}

    /** The marks of an activity, in the order of its parts; none for what was withdrawn or merged. */
    static List<Mark> of(Event event) {
        var marks = new Marks();
        switch (event.activity()) {
            case Visit visit -> marks.visit(visit);
            case Agreement agreement -> marks.agreement(agreement);
            case Programme programme -> marks.programme(programme);
        }
        if (STANDING_NO_LONGER.contains(event.activity().statusName())) {
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
        basesStatedTwice(programme);
        statedParticipants(programme);
    }

    private void date(String pointer, @Nullable PartialDate date, @Nullable String inferred, boolean hasHappened) {
        if (date == null && hasHappened) {
            found.add(Mark.of(DATE_MISSING, pointer, "the day is unknown"));
        }
        if (inferred != null) {
            found.add(Mark.of(DATE_INFERRED, pointer, inferred));
        }
    }

    private void basesStatedTwice(Programme programme) {
        for (Basis basis : Basis.values()) {
            Long whole = programme.counts().of(basis);
            Optional<Long> cohorts = programme.ofCohorts(basis);
            if (whole != null && cohorts.isPresent() && !whole.equals(cohorts.get())) {
                found.add(new Mark(
                        SUM_MISMATCH,
                        "/counts/" + basis.jsonName(),
                        "the programme states " + whole + ", its cohorts add up to " + cohorts.get(),
                        whole,
                        cohorts.get()));
            }
        }
    }

    private void statedParticipants(Programme programme) {
        var counted = participants(programme);
        for (int i = 0; i < programme.statedFigures().size(); i++) {
            var figure = programme.statedFigures().get(i);
            if (figure.what().equalsIgnoreCase("participants")
                    && counted.isPresent()
                    && !figure.value().equals(counted.get())) {
                found.add(new Mark(
                        SUM_MISMATCH,
                        "/statedFigures/" + i,
                        "the source states " + figure.value() + ", its cohorts add up to " + counted.get(),
                        figure.value(),
                        counted.get()));
            }
        }
    }

    /** Cohort by cohort who enrolled, else who is planned; where no cohort says either, what the programme says. */
    private static Optional<Long> participants(Programme programme) {
        return programme
                .liveCohorts()
                .map(Cohort::counts)
                .map(counts -> firstKnown(counts.of(Basis.ENROLLED), counts.of(Basis.PLANNED)))
                .filter(Objects::nonNull)
                .map(number -> (long) number)
                .reduce(Long::sum)
                .or(() -> Optional.ofNullable(firstKnown(
                        programme.counts().of(Basis.ENROLLED),
                        programme.counts().of(Basis.PLANNED))));
    }

    private static @Nullable Long firstKnown(@Nullable Long enrolled, @Nullable Long planned) {
        return enrolled == null ? planned : enrolled;
    }
}
