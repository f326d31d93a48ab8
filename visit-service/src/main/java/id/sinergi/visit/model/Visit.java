package id.sinergi.visit.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.Source;
import id.sinergi.report.StatedDate;
import id.sinergi.report.StatedFigure;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
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
 * @param occasion links records of one happening across services
 * @param statedFigures what the source claims; never counted
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
        List<String> sitesToured,
        List<String> outcomes,
        List<PolicyTag> policyTags,
        @Nullable String occasion,
        List<StatedFigure> statedFigures,
        @Nullable String reportedBy,
        List<Source> sources,
        @Nullable String cancellationReason) {

    public Visit {
        purposes = orNone(purposes);
        topics = orNone(topics);
        hosts = orNone(hosts);
        visitors = orNone(visitors);
        accompanying = orNone(accompanying);
        sitesToured = orNone(sitesToured);
        outcomes = orNone(outcomes);
        policyTags = orNone(policyTags);
        statedFigures = orNone(statedFigures);
        sources = orNone(sources);
    }

    /** The visit took place; what the holding does not state stays as it was planned. */
    public Visit held(Holding holding) {
        boolean dated = holding.on() != null;
        return new Visit(
                VisitStatus.HELD,
                purposes,
                topics,
                hosts,
                visitors,
                accompanying,
                chair,
                venue,
                dated ? holding.on() : on,
                dated ? holding.dateInferred() : dateInferred,
                dated ? holding.statedWeekday() : statedWeekday,
                holding.startTime() == null ? startTime : holding.startTime(),
                holding.delegationSize() == null ? delegationSize : holding.delegationSize(),
                holding.sitesToured() == null ? sitesToured : holding.sitesToured(),
                holding.outcomes() == null ? outcomes : holding.outcomes(),
                policyTags,
                occasion,
                statedFigures,
                reportedBy,
                sources,
                null);
    }

    /** The visit does not take place. */
    public Visit cancelled(String reason) {
        return new Visit(
                VisitStatus.CANCELLED,
                purposes,
                topics,
                hosts,
                visitors,
                accompanying,
                chair,
                venue,
                on,
                dateInferred,
                statedWeekday,
                startTime,
                delegationSize,
                sitesToured,
                outcomes,
                policyTags,
                occasion,
                statedFigures,
                reportedBy,
                sources,
                reason);
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
                .toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : java.util.Collections.unmodifiableList(list);
    }

    /** What is known once a visit took place; null keeps what was planned. */
    public record Holding(
            @Nullable PartialDate on,
            @Nullable String dateInferred,
            @Nullable DayOfWeek statedWeekday,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
            @Nullable Integer delegationSize,
            @Nullable List<String> sitesToured,
            @Nullable List<String> outcomes) {}
}
