package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.Source;
import id.sinergi.report.StatedFigure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme of training, rehabilitation or education at one facility. What is absent is unknown.
 *
 * @param kind a code of the list {@code programme-kinds}
 * @param level of equivalency education alone
 * @param facility the id of the facility where it is held
 * @param year the year in which it is held
 * @param status what the cohorts say together, never stated
 * @param sendingFacilities where its people come from
 * @param counts what the source does not split over cohorts, or states besides
 * @param statedFigures what the source claims; never counted
 * @param occasion links records of one happening across services
 * @param reportedBy the facility (by id) or regional office (by name) whose report this is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Programme(
        String kind,
        @Nullable Level level,
        String facility,
        @Nullable Integer year,
        @Nullable String title,
        ProgrammeStatus status,
        List<Party> partners,
        List<AgreementLink> agreements,
        List<SendingFacility> sendingFacilities,
        @Nullable Counts counts,
        List<Cohort> cohorts,
        List<StatedFigure> statedFigures,
        @Nullable String occasion,
        List<PolicyTag> policyTags,
        List<Source> sources,
        @Nullable String reportedBy) {

    public Programme {
        partners = orNone(partners);
        agreements = orNone(agreements);
        sendingFacilities = orNone(sendingFacilities);
        cohorts = orNone(cohorts);
        statedFigures = orNone(statedFigures);
        policyTags = orNone(policyTags);
        sources = orNone(sources);
    }

    /** A further cohort goes through it. */
    Programme with(Cohort added) {
        return withCohorts(Stream.concat(cohorts.stream(), Stream.of(added)).toList());
    }

    /** One of its cohorts has changed. */
    Programme replacing(Cohort changed) {
        return withCohorts(cohorts.stream()
                .map(cohort -> cohort.id().equals(changed.id()) ? changed : cohort)
                .toList());
    }

    /** One of its cohorts. */
    public Optional<Cohort> cohort(UUID id) {
        return cohorts.stream().filter(cohort -> cohort.id().equals(id)).findFirst();
    }

    /** When it is held: from the first to the last day of its cohorts, else in its year; null: unknown. */
    public @Nullable PartialDate held() {
        PartialDate span = Cohorts.span(cohorts);
        return span == null && year != null ? new PartialDate(year.toString(), null) : span;
    }

    /** What is known of its numbers as a whole. */
    Counts figures() {
        return requireNonNullElse(counts, Counts.NONE);
    }

    private Programme withCohorts(List<Cohort> changed) {
        return new Programme(
                kind,
                level,
                facility,
                year,
                title,
                ProgrammeStatus.of(changed),
                partners,
                agreements,
                sendingFacilities,
                counts,
                changed,
                statedFigures,
                occasion,
                policyTags,
                sources,
                reportedBy);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }
}
