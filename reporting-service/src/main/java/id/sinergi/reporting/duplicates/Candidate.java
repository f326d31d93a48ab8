package id.sinergi.reporting.duplicates;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.reference.Directory;
import id.sinergi.report.Party;
import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Contribution;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Scopes;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.source.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A visit as far as it may be told twice.
 *
 * @param visit its id
 * @param hosts the keys of its hosts
 * @param visitors the keys of its visitors
 * @param days null: unknown
 * @param counted whether it was held, so that it counts
 * @param scopes for whom it counts
 * @param bucket when it counts
 * @param distinctFrom visits that were found to be others
 */
@JsonPropertyOrder({"visit", "hosts", "visitors", "days", "createdAt", "counted", "scopes", "bucket", "distinctFrom"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Candidate(
        String visit,
        SortedSet<String> hosts,
        SortedSet<String> visitors,
        @Nullable PossibleDays days,

        @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", timezone = "UTC")
        Instant createdAt,

        boolean counted,
        SortedSet<Scope> scopes,
        Bucket bucket,
        SortedSet<String> distinctFrom) {

    private static final Duration WITHIN = Duration.ofDays(60);

    public Candidate {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        distinctFrom = requireNonNullElse(distinctFrom, new TreeSet<>());
    }

    /** The visit as a candidate; empty where it cannot have a second report. */
    public static Optional<Candidate> of(Visit visit, Directory directory) {
        boolean over = switch (visit.status()) {
            case CANCELLED, MERGED, WITHDRAWN -> true;
            case PLANNED, POSTPONED, HELD -> false;
        };
        if (over || visit.hosts().isEmpty() || visit.visitors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                visit.id(),
                keys(visit.hosts()),
                keys(visit.visitors()),
                visit.on() == null ? null : PossibleDays.of(visit.on()),
                visit.createdAt(),
                visit.status() == Visit.Status.HELD,
                Scopes.ofVisit(visit, directory),
                Bucket.of(visit.on()),
                new TreeSet<>(visit.distinctFrom())));
    }

    /**
     * Whether the two may be reports of one visit, given that they share a host and a visitor: their possible days lie
     * within a day of each other; where a date is unknown, they were recorded within 60 days.
     */
    public boolean mayBe(Candidate other) {
        if (visit.equals(other.visit) || distinctFrom.contains(other.visit) || other.distinctFrom.contains(visit)) {
            return false;
        }
        if (days == null || other.days == null) {
            return Duration.between(createdAt, other.createdAt).abs().compareTo(WITHIN) <= 0;
        }
        return days.touches(other.days);
    }

    /** Whether both, states of one visit, may be the same other visits. */
    public boolean hasTheNeighboursOf(Candidate other) {
        return Objects.equals(days, other.days)
                && createdAt.equals(other.createdAt)
                && distinctFrom.equals(other.distinctFrom);
    }

    /** What it adds to totals once another one was found that it may be. */
    public Contributions asSuspect() {
        Total one = Total.of(Measure.VISITS_POSSIBLE_DUPLICATES.key(), counted ? 1 : 0);
        return new Contributions(scopes.stream()
                .map(scope -> new Contribution(TotalKey.Kind.MEASURES, scope, bucket, one))
                .toList());
    }

    /** Where its report stands in lists: its first possible day, empty where undated. */
    public String sortKey() {
        return days == null ? "" : days.first().toString();
    }

    /** A key for every host with every visitor; far larger than the candidate where the parties are many. */
    public SortedSet<String> pairs() {
        var pairs = new TreeSet<String>();
        hosts.forEach(host -> visitors.forEach(visitor -> pairs.add(host + " < " + visitor)));
        return pairs;
    }

    /** Whether the two have a host and a visitor in common. */
    public boolean sharesAPairWith(Candidate other) {
        return !Collections.disjoint(hosts, other.hosts) && !Collections.disjoint(visitors, other.visitors);
    }

    private static SortedSet<String> keys(Collection<Party> parties) {
        return parties.stream().map(Party::key).collect(toCollection(TreeSet::new));
    }
}
