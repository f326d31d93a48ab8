package id.sinergi.reporting.source;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A visit, or a board session, at one version.
 *
 * @param accompanying who is neither host nor visitor
 * @param chair who chairs a board session without being host or visitor
 * @param on null: unknown
 * @param distinctFrom visits that an officer said are other visits than this one
 */
public record Visit(
        String id,
        long version,
        Instant createdAt,
        Instant recordedAt,
        Status status,
        Set<String> purposes,
        Set<String> topics,
        List<Party> hosts,
        List<Party> visitors,
        List<Party> accompanying,
        @Nullable Party chair,
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        @Nullable BoardCases boardSession,
        Set<String> distinctFrom)
        implements Activity {

    private static final String BOARD_SESSION = "BOARD_SESSION";

    public Visit {
        Activity.requireIdentity(id, version, createdAt, recordedAt);
        Activity.requireStatus(status);
        purposes = Set.copyOf(requireNonNullElse(purposes, Set.of()));
        topics = Set.copyOf(requireNonNullElse(topics, Set.of()));
        hosts = List.copyOf(requireNonNullElse(hosts, List.of()));
        visitors = List.copyOf(requireNonNullElse(visitors, List.of()));
        accompanying = List.copyOf(requireNonNullElse(accompanying, List.of()));
        distinctFrom = Set.copyOf(requireNonNullElse(distinctFrom, Set.of()));
        Activity.requireNames(hosts);
        Activity.requireNames(visitors);
        Activity.requireNames(accompanying);
        Activity.requireNames(chair == null ? List.of() : List.of(chair));
    }

    @Override
    public Family family() {
        return Family.VISIT;
    }

    @Override
    public String statusName() {
        return status.name();
    }

    public boolean isBoardSession() {
        return purposes.contains(BOARD_SESSION);
    }

    /** Whether somebody visits somebody: a board session that a host holds by itself is no visit. */
    public boolean isVisit() {
        return !visitors.isEmpty() || !isBoardSession();
    }

    /** The states of a visit. */
    public enum Status {
        PLANNED,
        POSTPONED,
        HELD,
        CANCELLED,
        MERGED,
        WITHDRAWN;

        public boolean isAhead() {
            return this == PLANNED || this == POSTPONED;
        }
    }
}
