package id.sinergi.reporting.source;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.PartialDate;
import id.sinergi.report.StatedFigure;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme of training, rehabilitation or education at one version.
 *
 * @param year the year in which it is held; null: unknown
 * @param counts what its source does not split over cohorts
 * @param certificates what its source does not split over cohorts
 */
public record Programme(
        String id,
        long version,
        Instant createdAt,
        Instant recordedAt,
        Status status,
        String kind,
        String facility,
        @Nullable Integer year,
        @Nullable String title,
        Counts counts,
        List<Cohort> cohorts,
        List<Certificate> certificates,
        List<Harvest> harvests,
        List<StatedFigure> statedFigures)
        implements Activity {

    public Programme {
        Activity.requireIdentity(id, version, createdAt, recordedAt);
        Activity.requireStatus(status);
        if (kind == null || kind.isBlank()) {
            throw new IllegalArgumentException("the kind is missing");
        }
        if (facility == null || facility.isBlank()) {
            throw new IllegalArgumentException("the facility is missing");
        }
        if (year != null && (year < 1900 || year > 2200)) {
            throw new IllegalArgumentException("the year lies outside 1900 to 2200");
        }
        counts = requireNonNullElse(counts, Counts.NONE);
        cohorts = List.copyOf(requireNonNullElse(cohorts, List.of()));
        certificates = List.copyOf(requireNonNullElse(certificates, List.of()));
        harvests = List.copyOf(requireNonNullElse(harvests, List.of()));
        statedFigures = List.copyOf(requireNonNullElse(statedFigures, List.of()));
    }

    @Override
    public Family family() {
        return Family.PROGRAMME;
    }

    @Override
    public String statusName() {
        return status.name();
    }

    /** The year as a date, or empty where it is unknown. */
    public Optional<PartialDate> yearDate() {
        return Optional.ofNullable(year)
                .map(known -> new PartialDate(Year.of(known).toString(), null));
    }

    /** The cohorts that were not cancelled. */
    public Stream<Cohort> liveCohorts() {
        return cohorts.stream().filter(cohort -> cohort.status() != Cohort.Status.CANCELLED);
    }

    /** What the cohorts that were not cancelled state of a basis, together; empty where none states it. */
    public Optional<Long> ofCohorts(Basis basis) {
        return liveCohorts()
                .map(cohort -> cohort.counts().of(basis))
                .filter(Objects::nonNull)
                .reduce(Math::addExact);
    }

    /** The states of a programme. */
    public enum Status {
        PLANNED,
        POSTPONED,
        RUNNING,
        ENDED,
        CANCELLED,
        WITHDRAWN
    }
}
