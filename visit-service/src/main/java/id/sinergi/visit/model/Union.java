package id.sinergi.visit.model;

import id.sinergi.report.Claim;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a visit of what several reports say of it. Parties, purposes, topics and tags are the union; the report that has
 * come furthest says how far the visit has come; the host's report decides the date until an officer settles it.
 */
final class Union {

    private final Accounts accounts;

    Union(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What the visit's own report said, before others joined it. */
    Account own(UUID id, Visit visit) {
        return claimOf(id, visit)
                .map(claim -> accounts.read(claim.values()))
                .orElseGet(() -> Account.undisputed(visit));
    }

    /**
     * A claim with what a report says.
     *
     * @throws InvalidReport where it says what no claim can keep
     */
    Claim claim(UUID record, Visit visit, Account account) {
        try {
            return new Claim(
                    visit.sources().isEmpty() ? null : visit.sources().getFirst(),
                    visit.reportedBy(),
                    record,
                    null,
                    accounts.values(account));
        } catch (IllegalArgumentException unkept) {
            throw new InvalidReport(List.of(new InvalidReport.Fault(
                    "", "says what cannot be kept as a report's claim: " + unkept.getMessage())));
        }
    }

    /**
     * The visit made anew.
     *
     * @param own what its own report says
     */
    Visit of(UUID id, Visit visit, Account own) {
        var revision = new Revision(visit);
        if (visit.isSurvivor()) {
            revision.claims = withOwn(id, visit, own);
            unite(told(id, revision.claims, visit.absorbed()), revision);
        } else if (claimOf(id, visit).isPresent()) {
            revision.claims = visit.claims().stream()
                    .filter(claim -> !id.equals(claim.record()))
                    .toList();
            unite(List.of(new Told(claim(id, visit, own), own)), revision);
        } else {
            revision.disputed = visit.settlement() == null && contradicts(visit.on(), visit.claims());
        }
        revision.disputed |= visit.disputes().stream().anyMatch(dispute -> !Boolean.TRUE.equals(dispute.settled()));
        return revision.made();
    }

    private List<Claim> withOwn(UUID id, Visit visit, Account own) {
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(id, visit, own));
        visit.claims().stream().filter(claim -> !id.equals(claim.record())).forEach(claims::add);
        return claims;
    }

    private List<Told> told(UUID id, List<Claim> claims, List<UUID> absorbed) {
        return claims.stream()
                .filter(claim -> id.equals(claim.record()) || absorbed.contains(claim.record()))
                .map(claim -> new Told(claim, accounts.read(claim.values())))
                .toList();
    }

    private static void unite(List<Told> told, Revision revision) {
        Account own = told.getFirst().account();
        revision.status = told.stream()
                .map(one -> one.account().status())
                .max(Comparator.naturalOrder())
                .orElse(own.status());
        revision.cancellationReason = revision.status == VisitStatus.CANCELLED
                ? first(told, Account::cancellationReason).orElse(null)
                : null;
        uniteParties(told, revision);
        revision.purposes = all(told, Account::purposes);
        revision.topics = all(told, Account::topics);
        revision.policyTags = all(told, Account::policyTags);
        revision.boardSession = first(told, Account::boardSession).orElse(null);
        decideDate(told, revision);
    }

    private static void uniteParties(List<Told> told, Revision revision) {
        Set<String> taken = new HashSet<>();
        revision.hosts = new ArrayList<>();
        revision.visitors = new ArrayList<>();
        revision.accompanying = new ArrayList<>();
        revision.chair = null;
        for (Told one : told) {
            add(one.account().hosts(), revision.hosts, taken);
            add(one.account().visitors(), revision.visitors, taken);
            Party chair = one.account().chair();
            if (chair != null && revision.chair == null && taken.add(chair.key())) {
                revision.chair = chair;
            }
        }
        told.forEach(one -> add(one.account().accompanying(), revision.accompanying, taken));
    }

    private static void add(List<Party> parties, List<Party> to, Set<String> taken) {
        parties.stream().filter(party -> taken.add(party.key())).forEach(to::add);
    }

    private static void decideDate(List<Told> told, Revision revision) {
        List<Told> furthest = told.stream()
                .filter(one -> one.account().status() == revision.status)
                .toList();
        if (revision.settlement == null) {
            Told deciding = deciding(furthest, revision.hosts).orElse(told.getFirst());
            Account account = deciding.account();
            revision.dated(account.on(), account.dateInferred(), account.statedWeekday(), account.startTime());
            List<Claim> dated = furthest.stream().map(Told::claim).toList();
            List<Claim> others = revision.claims.stream()
                    .filter(claim -> claim.record() == null)
                    .toList();
            revision.disputed = contradicts(revision.on, dated)
                    || contradicts(revision.on, others)
                    || told.stream()
                            .anyMatch(one -> Boolean.TRUE.equals(one.account().disputed()));
            revision.claims = current(revision.claims, deciding.claim());
        }
    }

    /** The host's report where it has a date, else the first that has one. */
    private static Optional<Told> deciding(List<Told> furthest, List<Party> hosts) {
        List<Told> dated =
                furthest.stream().filter(one -> one.account().on() != null).toList();
        return dated.stream()
                .filter(one -> isAmong(hosts, one.claim().reportedBy()))
                .findFirst()
                .or(() -> dated.stream().findFirst());
    }

    static List<Claim> current(List<Claim> claims, @Nullable Claim current) {
        return claims.stream()
                .map(claim -> claim.current(claim.equals(current)))
                .toList();
    }

    /** Whether a claim says a date on which it cannot have been. */
    private static boolean contradicts(@Nullable PartialDate on, Collection<Claim> claims) {
        return on != null
                && claims.stream()
                        .flatMap(claim -> on(claim).stream())
                        .anyMatch(said -> !said.overlaps(on.first(), on.last()));
    }

    static Optional<PartialDate> on(Claim claim) {
        return Optional.ofNullable(claim.values().get("on")).map(PartialDate::of);
    }

    private static boolean isAmong(List<Party> parties, @Nullable String name) {
        return name != null
                && parties.stream()
                        .anyMatch(party -> name.equals(party.facility()) || name.equals(party.regionalOffice()));
    }

    private static Optional<Claim> claimOf(UUID id, Visit visit) {
        return visit.claims().stream()
                .filter(claim -> id.equals(claim.record()))
                .findFirst();
    }

    private static <T> List<T> all(List<Told> told, Function<Account, List<T>> member) {
        return told.stream()
                .flatMap(one -> member.apply(one.account()).stream())
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }

    private static <T> Optional<T> first(List<Told> told, Function<Account, @Nullable T> member) {
        return told.stream()
                .flatMap(one -> Stream.ofNullable(member.apply(one.account())))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A claim with the account in it. */
    private record Told(Claim claim, Account account) {}
}
