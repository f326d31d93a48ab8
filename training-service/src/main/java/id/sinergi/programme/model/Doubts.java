package id.sinergi.programme.model;

import id.sinergi.report.StatedFigure;
import id.sinergi.report.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a careful reader is told about a programme that is accepted. */
public final class Doubts {

    private static final String PARTICIPANTS = "participants";
    private static final String SUM_MISMATCH = "SUM_MISMATCH";

    private Doubts() {}

    /** All that is doubtful, pointing into the programme as it is answered. */
    public static List<Warning> about(Programme programme) {
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < programme.cohorts().size(); i++) {
            warnings.addAll(aboutDate(programme.cohorts().get(i), "/cohorts/" + i + "/from"));
        }
        warnings.addAll(aboutSums(programme));
        warnings.addAll(aboutStatedFigures(programme));
        return List.copyOf(warnings);
    }

    private static List<Warning> aboutDate(Cohort cohort, String at) {
        List<Warning> warnings = new ArrayList<>(cohort.statedDate().warnings(at));
        if (cohort.status().hasBegun() && cohort.from() == null) {
            warnings.add(new Warning("DATE_MISSING", at, "the cohort has begun, its first day is not stated"));
        }
        return warnings;
    }

    private static List<Warning> aboutSums(Programme programme) {
        List<Warning> warnings = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            Long whole = programme.figures().of(basis);
            Optional<Long> sum = sum(live(programme), counts -> counts.of(basis));
            if (whole != null && sum.isPresent() && !whole.equals(sum.get())) {
                warnings.add(new Warning(
                        SUM_MISMATCH,
                        "/counts/" + basis.member(),
                        "the programme states " + whole + ", its cohorts together " + sum.get()));
            }
        }
        return warnings;
    }

    private static List<Warning> aboutStatedFigures(Programme programme) {
        List<Warning> warnings = new ArrayList<>();
        Optional<Long> counted = participants(programme);
        for (int i = 0; counted.isPresent() && i < programme.statedFigures().size(); i++) {
            StatedFigure figure = programme.statedFigures().get(i);
            if (figure.what().equalsIgnoreCase(PARTICIPANTS) && !figure.value().equals(counted.get())) {
                warnings.add(new Warning(
                        SUM_MISMATCH,
                        "/statedFigures/" + i,
                        "stated are " + figure.value() + " participants, counted " + counted.get()));
            }
        }
        return warnings;
    }

    /** Cohort by cohort who enrolled, else who is planned; where no cohort says either, what the programme says. */
    private static Optional<Long> participants(Programme programme) {
        return sum(live(programme), Counts::participants)
                .or(() -> Optional.ofNullable(programme.figures().participants()));
    }

    /** Cancelled cohorts count nothing, so nothing is compared with them. */
    private static List<Cohort> live(Programme programme) {
        return programme.cohorts().stream()
                .filter(cohort -> cohort.status() != CohortStatus.CANCELLED)
                .toList();
    }

    private static Optional<Long> sum(List<Cohort> cohorts, Function<Counts, @Nullable Long> figure) {
        return cohorts.stream()
                .map(Cohort::figures)
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(Long::sum);
    }
}
