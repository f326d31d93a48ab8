package id.sinergi.visit.model;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one report says of a visit: the values of its claim, from which the visit is made anew whenever a report joins or
 * leaves it.
 *
 * @param disputed whether the report is disputed itself, being made of several
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Account(
        VisitStatus status,
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
        List<String> purposes,
        List<String> topics,
        List<PolicyTag> policyTags,
        @Nullable BoardSession boardSession,
        List<String> sitesToured,
        List<String> outcomes,
        @Nullable String cancellationReason,
        @Nullable Boolean disputed) {

    public Account {
        hosts = requireNonNullElse(hosts, List.of());
        visitors = requireNonNullElse(visitors, List.of());
        accompanying = requireNonNullElse(accompanying, List.of());
        purposes = requireNonNullElse(purposes, List.of());
        topics = requireNonNullElse(topics, List.of());
        policyTags = requireNonNullElse(policyTags, List.of());
        sitesToured = requireNonNullElse(sitesToured, List.of());
        outcomes = requireNonNullElse(outcomes, List.of());
    }

    /** What a visit says as it is; one that is merged as it was before. */
    static Account of(Visit visit) {
        return of(visit, visit.disputed());
    }

    /** What a visit says by itself, before others join it. */
    static Account undisputed(Visit visit) {
        return of(visit, null);
    }

    private static Account of(Visit visit, @Nullable Boolean disputed) {
        return new Account(
                visit.statusBefore() == null ? visit.status() : visit.statusBefore(),
                visit.hosts(),
                visit.visitors(),
                visit.accompanying(),
                visit.chair(),
                visit.venue(),
                visit.on(),
                visit.dateInferred(),
                visit.statedWeekday(),
                visit.startTime(),
                visit.delegationSize(),
                visit.purposes(),
                visit.topics(),
                visit.policyTags(),
                visit.boardSession(),
                visit.sitesToured(),
                visit.outcomes(),
                visit.cancellationReason(),
                disputed);
    }

    /**
     * This report with what a change of the visit means for it. A command that moves the visit on says when it is, so
     * its date is the report's; otherwise what has not changed stays as this report has it, and a list that has changed
     * is this report's word as a whole, whoever else says the same.
     */
    Account revised(Account before, Account after) {
        boolean moved = before.status != after.status;
        Set<UUID> others = before.partyIds();
        others.removeAll(partyIds());
        return new Account(
                moved ? after.status : status,
                parties(hosts, before.hosts, after.hosts, others),
                parties(visitors, before.visitors, after.visitors, others),
                parties(accompanying, before.accompanying, after.accompanying, others),
                orNone(chair, before.chair, after.chair),
                after.venue,
                moved ? after.on : orNone(on, before.on, after.on),
                moved ? after.dateInferred : orNone(dateInferred, before.dateInferred, after.dateInferred),
                moved ? after.statedWeekday : orNone(statedWeekday, before.statedWeekday, after.statedWeekday),
                moved ? after.startTime : orNone(startTime, before.startTime, after.startTime),
                after.delegationSize,
                changed(purposes, before.purposes, after.purposes),
                changed(topics, before.topics, after.topics),
                changed(policyTags, before.policyTags, after.policyTags),
                orNone(boardSession, before.boardSession, after.boardSession),
                after.sitesToured,
                after.outcomes,
                after.cancellationReason == null ? cancellationReason : after.cancellationReason,
                disputed);
    }

    private static <T> List<T> changed(List<T> own, List<T> before, List<T> after) {
        return before.equals(after) ? own : after;
    }

    /** A party that only another report named so far gets an id of its own: that report keeps the one it gave. */
    private static List<Party> parties(List<Party> own, List<Party> before, List<Party> after, Set<UUID> others) {
        return changed(own, before, after).stream()
                .map(party -> others.contains(party.id())
                        ? new Party(
                                        null,
                                        party.facility(),
                                        party.regionalOffice(),
                                        party.organisation(),
                                        party.presence())
                                .identified()
                        : party)
                .toList();
    }

    private Set<UUID> partyIds() {
        return Stream.of(hosts.stream(), visitors.stream(), accompanying.stream(), Stream.ofNullable(chair))
                .flatMap(parties -> parties)
                .flatMap(party -> Stream.ofNullable(party.id()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> @Nullable T orNone(@Nullable T own, @Nullable T before, @Nullable T after) {
        return Objects.equals(before, after) ? own : after;
    }
}
