package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.Claim;
import id.sinergi.report.FollowUp;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.Source;
import id.sinergi.report.StatedFigure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        List<Certificate> certificates,
        List<HarvestReport> harvests,
        List<StatedFigure> statedFigures,
        List<Claim> claims,
        List<FollowUp> followUps,
        @Nullable String occasion,
        List<PolicyTag> policyTags,
        List<Source> sources,
        Map<String, String> otherTexts,
        @Nullable String reportedBy) {

    public ProgrammeReport {
        partners = requireNonNullElse(partners, List.of());
        agreements = requireNonNullElse(agreements, List.of());
        sendingFacilities = requireNonNullElse(sendingFacilities, List.of());
        cohorts = requireNonNullElse(cohorts, List.of());
        certificates = requireNonNullElse(certificates, List.of());
        harvests = requireNonNullElse(harvests, List.of());
        statedFigures = requireNonNullElse(statedFigures, List.of());
        claims = requireNonNullElse(claims, List.of());
        followUps = requireNonNullElse(followUps, List.of());
        policyTags = requireNonNullElse(policyTags, List.of());
        sources = requireNonNullElse(sources, List.of());
        otherTexts = requireNonNullElse(otherTexts, Map.of());
    }

    /** The programme as it begins to be kept; null entries are left out of cohorts and harvests, and kept elsewhere. */
    Programme asProgramme() {
        List<Cohort> kept = Cohorts.numbered(cohorts);
        List<Harvest> brought = harvests.stream()
                .filter(java.util.Objects::nonNull)
                .map(harvest -> harvest.asHarvest(UUID.randomUUID()))
                .toList();
        return new Programme(
                kind,
                level,
                facility,
                year,
                title,
                ProgrammeStatus.of(kept, brought),
                partners,
                agreements,
                sendingFacilities,
                counts,
                kept,
                certificates,
                brought,
                statedFigures,
                claims,
                followUps,
                List.of(),
                occasion,
                policyTags,
                sources,
                otherTexts,
                reportedBy,
                null);
    }
}
