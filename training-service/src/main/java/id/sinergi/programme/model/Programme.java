package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.Claim;
import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.Remark;
import id.sinergi.report.Source;
import id.sinergi.report.StatedFigure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme of training, rehabilitation or education at one facility. What is absent is unknown.
 *
 * @param kind a code of the list {@code programme-kinds}
 * @param level of equivalency education alone
 * @param facility the id of the facility where it is held
 * @param year the year in which it is held
 * @param status what cohorts and harvests say together, never stated
 * @param sendingFacilities where its people come from
 * @param counts what the source does not split over cohorts, or states besides
 * @param certificates that the source does not split over cohorts, or states besides
 * @param statedFigures what the source states; never counted
 * @param claims what other sources say of it; never counted
 * @param occasion links records of one happening across services
 * @param otherTexts by member, what OTHER stands for there
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
        List<Certificate> certificates,
        List<Harvest> harvests,
        List<StatedFigure> statedFigures,
        List<Claim> claims,
        List<FollowUp> followUps,
        List<Remark> remarks,
        @Nullable String occasion,
        List<PolicyTag> policyTags,
        List<Source> sources,
        Map<String, String> otherTexts,
        @Nullable String reportedBy,
        @Nullable String withdrawalReason) {

    public Programme {
        partners = orNone(partners);
        agreements = orNone(agreements);
        sendingFacilities = orNone(sendingFacilities);
        cohorts = orNone(cohorts);
        certificates = orNone(certificates);
        harvests = orNone(harvests);
        statedFigures = orNone(statedFigures);
        claims = orNone(claims);
        followUps = orNone(followUps);
        remarks = orNone(remarks);
        policyTags = orNone(policyTags);
        sources = orNone(sources);
        otherTexts = otherTexts == null ? Map.of() : Collections.unmodifiableMap(otherTexts);
    }

    /** One of its cohorts. */
    public Optional<Cohort> cohort(UUID id) {
        return cohorts.stream().filter(cohort -> cohort.id().equals(id)).findFirst();
    }

    /** One of its harvests. */
    public Optional<Harvest> harvest(UUID id) {
        return harvests.stream().filter(harvest -> harvest.id().equals(id)).findFirst();
    }

    /** One of its follow-ups. */
    public Optional<FollowUp> followUp(UUID id) {
        return followUps.stream().filter(followUp -> id.equals(followUp.id())).findFirst();
    }

    /**
     * When it is held: from the first to the last day of its cohorts, else of its harvests, else in its year; null:
     * unknown.
     */
    public @Nullable PartialDate held() {
        PartialDate span = Cohorts.span(cohorts, harvests);
        return span == null && year != null ? new PartialDate(year.toString(), null) : span;
    }

    /** What is known of its numbers as a whole. */
    Counts figures() {
        return requireNonNullElse(counts, Counts.NONE);
    }

    /**
     * The same as somebody's report.
     *
     * @param reporter a facility's id or a regional office's name; null: nobody's in particular
     */
    public Programme reportedBy(@Nullable String reporter) {
        return with(parts(), reporter);
    }

    /** The same with other parts: what commands change. */
    Programme with(Parts parts) {
        return with(parts, reportedBy);
    }

    private Programme with(Parts parts, @Nullable String reporter) {
        return new Programme(
                kind,
                level,
                facility,
                year,
                title,
                parts.status(),
                partners,
                agreements,
                sendingFacilities,
                counts,
                parts.cohorts(),
                certificates,
                parts.harvests(),
                statedFigures,
                claims,
                parts.followUps(),
                parts.remarks(),
                occasion,
                policyTags,
                sources,
                otherTexts,
                reporter,
                parts.withdrawalReason());
    }

    /** What commands change of it. */
    Parts parts() {
        return new Parts(cohorts, harvests, followUps, remarks, withdrawalReason);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }
}
