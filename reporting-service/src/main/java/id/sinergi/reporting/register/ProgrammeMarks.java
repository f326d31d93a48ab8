package id.sinergi.reporting.register;

import static id.sinergi.reporting.register.Mark.Code.SUM_MISMATCH;
import static java.util.Objects.requireNonNullElse;

import id.sinergi.reporting.source.Basis;
import id.sinergi.reporting.source.Certificate;
import id.sinergi.reporting.source.Cohort;
import id.sinergi.reporting.source.Counts;
import id.sinergi.reporting.source.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds where the numbers of a programme do not fit together; its owner tells whoever reports it the same. */
final class ProgrammeMarks {

    private final Programme programme;
    private final List<Mark> found = new ArrayList<>();

    private ProgrammeMarks(Programme programme) {
        this.programme = programme;
    }

    static List<Mark> of(Programme programme) {
        var marks = new ProgrammeMarks(programme);
        marks.basesStatedTwice();
        marks.certificatesStatedTwice();
        marks.statedParticipants();
        marks.within(programme.counts(), "/counts");
        for (int i = 0; i < programme.cohorts().size(); i++) {
            marks.within(programme.cohorts().get(i).counts(), "/cohorts/" + i + "/counts");
        }
        return marks.found;
    }

    private void basesStatedTwice() {
        for (Basis basis : Basis.values()) {
            Long whole = programme.counts().of(basis);
            Optional<Long> cohorts = programme.ofCohorts(basis);
            if (whole != null && cohorts.isPresent()) {
                compare("/counts/" + basis.jsonName(), "the programme", whole, cohorts.get());
            }
        }
    }

    /** Of each kind that both levels state. */
    private void certificatesStatedTwice() {
        var ofCohorts = byKind(programme.liveCohorts().flatMap(cohort -> cohort.certificates().stream()));
        byKind(programme.certificates().stream()).forEach((kind, whole) -> {
            Long cohorts = ofCohorts.get(kind);
            if (cohorts != null) {
                compare("/certificates", "the programme", whole, cohorts);
            }
        });
    }

    private void statedParticipants() {
        var counted = participants();
        for (int i = 0; i < programme.statedFigures().size(); i++) {
            var figure = programme.statedFigures().get(i);
            if (figure.what().equalsIgnoreCase("participants") && counted.isPresent()) {
                compare("/statedFigures/" + i, "the source", figure.value(), counted.get());
            }
        }
    }

    /** Whoever leaves does not complete, and only who was enrolled is certified. */
    private void within(Counts counts, String at) {
        Long enrolled = counts.enrolled();
        if (enrolled == null) {
            return;
        }
        long gone = requireNonNullElse(counts.of(Basis.WITHDRAWN), 0L) + requireNonNullElse(counts.completed(), 0L);
        if (gone > enrolled) {
            found.add(new Mark(
                    SUM_MISMATCH, at + "/completed", "more withdrew or completed than were enrolled", gone, enrolled));
        }
        Long certified = counts.certified();
        if (certified != null && certified > enrolled) {
            found.add(new Mark(
                    SUM_MISMATCH,
                    at + "/certified",
                    "more people were certified than were enrolled; certificates are counted apart",
                    certified,
                    enrolled));
        }
    }

    private void compare(String at, String who, long whole, long sum) {
        if (whole != sum) {
            String detail = who + " states " + whole + ", its cohorts add up to " + sum;
            found.add(new Mark(SUM_MISMATCH, at, detail, whole, sum));
        }
    }

    /** Cohort by cohort who enrolled, else who is planned; where no cohort says either, what the programme says. */
    private Optional<Long> participants() {
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

    private static Map<String, Long> byKind(Stream<Certificate> certificates) {
        var byKind = new TreeMap<String, Long>();
        certificates.forEach(certificate -> {
            Long count = certificate.count();
            if (count != null) {
                byKind.merge(certificate.kind(), count, Math::addExact);
            }
        });
        return byKind;
    }
}
