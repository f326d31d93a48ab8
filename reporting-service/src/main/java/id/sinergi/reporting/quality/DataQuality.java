package id.sinergi.reporting.quality;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.From;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Suspected;
import id.sinergi.reporting.store.SuspectedVisits;
import id.sinergi.reporting.store.Suspects;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists what is in doubt, record by record, newest occurrence first. */
@Service
class DataQuality {

    private static final Comparator<RegisterEntry> NEWEST_FIRST =
            Comparator.comparing(RegisterEntry::sortKey).reversed().thenComparing(RegisterEntry::activity);

    private final Register register;
    private final SuspectedVisits suspected;
    private final Duplicates duplicates;
    private final Overdue overdue;
    private final OutsideScheme outside;
    private final Late late;
    private final Owners owners;

    DataQuality(Register register, Suspects suspects, ReferenceData reference, Late late, Owners owners, Clock clock) {
        this.register = register;
        this.suspected = new SuspectedVisits(suspects, register);
        this.duplicates = new Duplicates(suspects);
        this.overdue = new Overdue(reference.directory(), clock);
        this.outside = new OutsideScheme(reference.codes());
        this.late = late;
        this.owners = owners;
    }

    /** A page of doubts of these kinds in the records that are of all these scopes. */
    Page<Doubt> list(List<Scope> scopes, Set<Doubt.Kind> kinds, int limit, @Nullable Place after) {
        var found = new ArrayList<Found>();
        Late.Closed closed = kinds.contains(Doubt.Kind.LATE_REPORT) ? late.closed(scopes) : null;
        Place place = after;
        boolean more = true;
        while (more && found.size() <= limit) {
            List<RegisterEntry> entries = entries(scopes, kinds, closed, place, limit + 1);
            add(entries, kinds, closed, place, found);
            more = entries.size() > limit;
            place = more ? Place.behind(entries.getLast()) : place;
        }
        List<Found> oneMore = found.subList(0, Math.min(found.size(), limit + 1));
        return Page.of(oneMore, limit, Found::cursor, doubt -> Doubt.of(doubt.entry(), doubt.finding(), owners));
    }

    /** Those that may be in doubt, and those that are suspected, together in the order of lists. */
    private List<RegisterEntry> entries(
            List<Scope> scopes, Set<Doubt.Kind> kinds, Late.@Nullable Closed closed, @Nullable Place place, int limit) {
        From from = place == null ? null : new From(place.record(), true);
        var theirs = new Criteria();
        scopes.forEach(theirs::of);
        var marked = theirs.copy()
                .startingAt(from)
                .anyOf(
                        kinds.stream().map(Doubt.Kind::name).toList(),
                        kinds.contains(Doubt.Kind.OVERDUE_PLAN) ? overdue.earliestThatIsNot() : null,
                        kinds.contains(Doubt.Kind.OVERDUE_FOLLOW_UP) ? overdue.earliestThatIsNot() : null,
                        kinds.contains(Doubt.Kind.TAG_OUTSIDE_SCHEME) ? outside.schemes() : List.of());
        var either = new LinkedHashMap<String, RegisterEntry>();
        register.find(marked, limit).forEach(entry -> either.put(entry.activity(), entry));
        if (kinds.contains(Doubt.Kind.POSSIBLE_DUPLICATE)) {
            suspected
                    .find(Suspected.of(narrowest(scopes)), theirs, from, limit)
                    .forEach(entry -> either.putIfAbsent(entry.activity(), entry));
        }
        if (closed != null) {
            closed.entries(theirs.copy().startingAt(from), limit)
                    .forEach(entry -> either.putIfAbsent(entry.activity(), entry));
        }
        return either.values().stream().sorted(NEWEST_FIRST).limit(limit).toList();
    }

    private void add(
            List<RegisterEntry> entries,
            Set<Doubt.Kind> kinds,
            Late.@Nullable Closed closed,
            @Nullable Place place,
            List<Found> found) {
        Map<String, Duplicates.Others> others = kinds.contains(Doubt.Kind.POSSIBLE_DUPLICATE)
                ? duplicates.others(
                        entries.stream().map(RegisterEntry::activity).toList())
                : Map.of();
        for (RegisterEntry entry : entries) {
            List<Finding> findings = Stream.concat(
                            findings(entry, others.getOrDefault(entry.activity(), Duplicates.Others.NONE)),
                            Stream.ofNullable(closed).flatMap(months -> months.findings(entry)))
                    .filter(finding -> kinds.contains(finding.kind()))
                    .toList();
            int shown = place == null ? 0 : place.shownOf(entry);
            for (int i = shown; i < findings.size(); i++) {
                found.add(new Found(entry, findings.get(i), i + 1));
            }
        }
    }

    private Stream<Finding> findings(RegisterEntry entry, Duplicates.Others others) {
        return Stream.of(
                        Stream.of(others).filter(some -> some.count() > 0).map(Finding::possibleDuplicate),
                        entry.marks().stream().map(Finding::of),
                        overdue.of(entry).stream(),
                        overdue.followUps(entry),
                        outside.of(entry))
                .flatMap(findings -> findings);
    }

    private static @Nullable Scope narrowest(List<Scope> scopes) {
        return scopes.isEmpty() ? null : scopes.getFirst();
    }

    private record Found(RegisterEntry entry, Finding finding, int shown) {

        Cursor cursor() {
            return Place.cursor(entry, shown);
        }
    }
}
