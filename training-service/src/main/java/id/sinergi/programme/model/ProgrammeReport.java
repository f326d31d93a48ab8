package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.Source;
import id.sinergi.report.StatedFigure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as a reporter may state it; see {@link Programme} for what the fields mean. How far it has come is not
 * stated but follows from its cohorts.
 */
public record ProgrammeReport(
        String kind,
        @Nullable Level level,
        String facility,
        @Nullable Integer year,
        @Nullable String title,
        List<Party> partners,
        List<AgreementLink> agreements,
        List<SendingFacility> sendingFacilities,
        @Nullable Counts counts,
        List<CohortReport> cohorts,
        List<StatedFigure> statedFigures,
        @Nullable String occasion,
        List<PolicyTag> policyTags,
        List<Source> sources,
        @Nullable String reportedBy) {

    public ProgrammeReport {
        partners = requireNonNullElse(partners, List.of());
        agreements = requireNonNullElse(agreements, List.of());
        sendingFacilities = requireNonNullElse(sendingFacilities, List.of());
        cohorts = requireNonNullElse(cohorts, List.of());
        statedFigures = requireNonNullElse(statedFigures, List.of());
        policyTags = requireNonNullElse(policyTags, List.of());
        sources = requireNonNullElse(sources, List.of());
    }

    /** The programme as it begins to be kept, with the cohorts of the report. */
    Programme asProgramme(List<Cohort> kept) {
        return new Programme(
                kind,
                level,
                facility,
                year,
                title,
                ProgrammeStatus.of(kept),
                partners,
                agreements,
                sendingFacilities,
                counts,
                kept,
                statedFigures,
                occasion,
                policyTags,
                sources,
                reportedBy);
    }
}
