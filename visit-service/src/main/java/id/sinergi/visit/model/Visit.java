package id.sinergi.visit.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.Claim;
import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.Remark;
import id.sinergi.report.Source;
import id.sinergi.report.StatedDate;
import id.sinergi.report.StatedFigure;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is reported: who went to whom, when, why and about what. What is absent is unknown.
 *
 * @param accompanying parties that are neither host nor visitor
 * @param chair who chairs a board session, where that is neither a host nor a visitor
 * @param venue the place, where it is not the host's
 * @param on the day, or as much of it as is known
 * @param dateInferred how the date was inferred, where the source leaves part of it open
 * @param startTime local time at the place
 * @param delegationSize number of people who came
 * @param delegationRoles as what they came, for example {@code head}; never a person's name
 * @param occasion links records of one happening across services
 * @param statedFigures what the source claims; never counted
 * @param otherTexts what the code OTHER stands for, by member
 * @param claims what each report or source says, where there are several
 * @param disputed whether reports or parties contradict each other and nobody has settled it yet
 * @param settlement how it was settled; absent again once a further report joins or leaves
 * @param distinctFrom visits that were found to be others than this one
 * @param mergedInto the visit that stands for this report, too
 * @param statusBefore how far it had come when it was merged
 * @param absorbed the reports that were merged into this one; each has a claim
 * @param reportedBy the facility (by id) or regional office (by name) whose report this is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Visit(
        VisitStatus status,
        List<String> purposes,
        List<String> topics,
        List<Party> hosts,
        List<Party> visitors,
        List<Party> accompanying,
        @Nullable Party chair,
        @Nullable String venue,
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
        @Nullable Integer delegationSize,
        List<String> delegationRoles,
        @Nullable BoardSession boardSession,
        List<String> sitesToured,
        List<String> outcomes,
        List<PolicyTag> policyTags,
        @Nullable String occasion,
        List<StatedFigure> statedFigures,
        Map<String, String> otherTexts,
        List<Claim> claims,
        List<FollowUp> followUps,
        List<Remark> remarks,
        List<Postponement> postponements,
        List<Confirmation> confirmations,
        List<Dispute> disputes,
        @Nullable Boolean disputed,
        @Nullable Settlement settlement,
        List<UUID> distinctFrom,
        @Nullable UUID mergedInto,
        @Nullable VisitStatus statusBefore,
        List<UUID> absorbed,
        @Nullable String reportedBy,
        List<Source> sources,
        @Nullable String cancellationReason,
        @Nullable String withdrawalReason) {

    public Visit {
        purposes = orNone(purposes);
        topics = orNone(topics);
        hosts = orNone(hosts);
        visitors = orNone(visitors);
        accompanying = orNone(accompanying);
        delegationRoles = orNone(delegationRoles);
        sitesToured = orNone(sitesToured);
        outcomes = orNone(outcomes);
        policyTags = orNone(policyTags);
        statedFigures = orNone(statedFigures);
        otherTexts = otherTexts == null ? Map.of() : Collections.unmodifiableMap(otherTexts);
        claims = orNone(claims);
        followUps = orNone(followUps);
        remarks = orNone(remarks);
        postponements = orNone(postponements);
        confirmations = orNone(confirmations);
        disputes = orNone(disputes);
        distinctFrom = orNone(distinctFrom);
        absorbed = orNone(absorbed);
        sources = orNone(sources);
    }

    /** The commands that it takes as it is. */
    @JsonIgnore
    public List<String> commands() {
        return status.commands().stream().filter(this::hasReasonFor).toList();
    }

    /** Its date as stated. */
    @JsonIgnore
    public StatedDate statedDate() {
        return new StatedDate(on, dateInferred, statedWeekday);
    }

    /** Everyone who takes part, hosts first. */
    @JsonIgnore
    public List<Party> parties() {
        return Stream.of(hosts.stream(), visitors.stream(), Stream.ofNullable(chair), accompanying.stream())
                .flatMap(parties -> parties)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether reports or parties contradict each other. */
    public boolean inDispute() {
        return Boolean.TRUE.equals(disputed);
    }

    /** Whether it stands for others' reports, too. */
    @JsonIgnore
    public boolean isSurvivor() {
        return !absorbed.isEmpty();
    }

    /** Whether a party of that name takes part: a facility by its id, a regional office by its name. */
    boolean names(@Nullable String name) {
        return name != null
                && parties().stream()
                        .anyMatch(party -> name.equals(party.facility()) || name.equals(party.regionalOffice()));
    }

    private boolean hasReasonFor(String command) {
        return switch (command) {
            case "settlement" -> inDispute();
            case "separation" -> isSurvivor() || !distinctFrom.isEmpty();
            case "withdrawal" -> !isSurvivor();
            case "completion" -> followUps.stream().anyMatch(followUp -> followUp.done() == null);
            default -> true;
        };
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }
}
