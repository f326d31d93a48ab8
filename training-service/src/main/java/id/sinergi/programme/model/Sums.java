package id.sinergi.programme.model;

import id.sinergi.report.StatedFigure;
import id.sinergi.report.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the numbers of a programme do not fit together: what is stated as a whole, and what its parts add up to. */
final class Sums {

    private static final String PARTICIPANTS = "participants";

    private final Programme programme;
    private final List<Warning> warnings = new ArrayList<>();

    private Sums(Programme programme) {
        this.programme = programme;
    }

    static List<Warning> doubts(Programme programme) {
        var sums = new Sums(programme);
        sums.wholes();
        sums.certificates();
        sums.statedFigures();
        sums.within(programme.figures(), "/counts");
        for (int i = 0; i < programme.cohorts().size(); i++) {
            sums.within(programme.cohorts().get(i).figures(), "/cohorts/" + i + "/counts");
        }
        return sums.warnings;
    }

    private void wholes() {
        for (Basis basis : Basis.values()) {
            Long whole = programme.figures().of(basis);
            Optional<Long> sum = sum(counts -> counts.of(basis));
            if (whole != null && sum.isPresent() && !whole.equals(sum.get())) {
                doubt("/counts/" + basis.member(), whole, sum.get());
            }
        }
    }

    /** Of each kind that both levels state. */
    private void certificates() {
        Map<String, Long> ofCohorts = byKind(live().flatMap(cohort -> cohort.certificates().stream()));
        byKind(programme.certificates().stream()).forEach((kind, whole) -> {
            Long sum = ofCohorts.get(kind);
            if (sum != null && !sum.equals(whole)) {
                doubt("/certificates", whole, sum);
            }
        });
    }

    private void statedFigures() {
        Optional<Long> counted = participants();
        for (int i = 0; counted.isPresent() && i < programme.statedFigures().size(); i++) {
            StatedFigure figure = programme.statedFigures().get(i);
            if (figure.what().equalsIgnoreCase(PARTICIPANTS) && !figure.value().equals(counted.get())) {
                warnings.add(warning(
                        "/statedFigures/" + i,
                        "stated are " + figure.value() + " participants, counted " + counted.get()));
            }
        }
    }

    /** Whoever leaves does not complete, and only who was enrolled is certified. */
    private void within(Counts counts, String at) {
        Long enrolled = counts.enrolled();
        if (enrolled == null) {
            return;
        }
        long gone = Objects.requireNonNullElse(counts.of(Basis.WITHDRAWN), 0L)
                + Objects.requireNonNullElse(counts.completed(), 0L);
        if (gone > enrolled) {
            warnings.add(
                    warning(at + "/completed", gone + " withdrew or completed, of " + enrolled + " who were enrolled"));
        }
        Long certified = counts.certified();
        if (certified != null && certified > enrolled) {
            warnings.add(warning(
                    at + "/certified",
                    certified + " people were certified, of " + enrolled + " who were enrolled; certificates are"
                            + " counted apart, under \"certificates\""));
        }
    }

    /** Cohort by cohort who enrolled, else who is planned; where no cohort says either, what the programme says. */
    private Optional<Long> participants() {
        return sum(Counts::participants)
                .or(() -> Optional.ofNullable(programme.figures().participants()));
    }

    /** Cancelled cohorts count nothing, so nothing is compared with them. */
    private Stream<Cohort> live() {
        return programme.cohorts().stream().filter(cohort -> cohort.status() != CohortStatus.CANCELLED);
    }

    private Optional<Long> sum(Function<Counts, @Nullable Long> figure) {
        return live().map(Cohort::figures).map(figure).filter(Objects::nonNull).reduce(Long::sum);
    }

    private void doubt(String at, long whole, long sum) {
        warnings.add(warning(at, "the programme states " + whole + ", its cohorts together " + sum));
    }

    private static Map<String, Long> byKind(Stream<Certificate> certificates) {
        Map<String, Long> byKind = new TreeMap<>();
        certificates.forEach(certificate -> {
            Long count = certificate.count();
            if (count != null) {
                byKind.merge(certificate.kind(), count, Long::sum);
            }
        });
        return byKind;
    }

    private static Warning warning(String at, String detail) {
        return new Warning("SUM_MISMATCH", at, detail);
    }
}
