package id.sinergi.reporting.quality;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.Suspects;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists what is in doubt, record by record, newest occurrence first. */
@Service
class DataQuality {

    private final Register register;
    private final Suspects suspects;
    private final Duplicates duplicates;
    private final Overdue overdue;
    private final Owners owners;

    DataQuality(Register register, Suspects suspects, Directory directory, Owners owners, Clock clock) {
        this.register = register;
        this.suspects = suspects;
        this.duplicates = new Duplicates(suspects);
        this.overdue = new Overdue(directory, clock);
        this.owners = owners;
    }

    /** A page of doubts of these codes in the records that are of all these scopes. */
    Page<Doubt> list(List<Scope> scopes, Set<Doubt.Code> codes, int limit, @Nullable Place after) {
        Collection<String> suspected =
                codes.contains(Doubt.Code.POSSIBLE_DUPLICATE) ? suspects.of(narrowest(scopes)) : null;
        var found = new ArrayList<Found>();
        Place place = after;
        boolean more = true;
        while (more && found.size() <= limit) {
            List<RegisterEntry> entries = register.find(criteria(scopes, codes, suspected, place), limit + 1);
            add(entries, codes, place, found);
            more = entries.size() > limit;
            place = more ? Place.behind(entries.getLast()) : place;
        }
        List<Found> oneMore = found.subList(0, Math.min(found.size(), limit + 1));
        return Page.of(oneMore, limit, Found::cursor, doubt -> Doubt.of(doubt.entry(), doubt.finding(), owners));
    }

    private Criteria criteria(
            List<Scope> scopes, Set<Doubt.Code> codes, @Nullable Collection<String> suspected, @Nullable Place place) {
        var criteria = new Criteria()
                .anyOf(
                        codes.stream().map(Doubt.Code::name).toList(),
                        codes.contains(Doubt.Code.OVERDUE_PLAN) ? overdue.earliestThatIsNot() : null,
                        suspected)
                .atOrAfter(place == null ? null : place.record());
        scopes.forEach(criteria::of);
        return criteria;
    }

    private void add(List<RegisterEntry> entries, Set<Doubt.Code> codes, @Nullable Place place, List<Found> found) {
        Map<String, List<String>> others = codes.contains(Doubt.Code.POSSIBLE_DUPLICATE)
                ? duplicates.others(
                        entries.stream().map(RegisterEntry::activity).toList())
                : Map.of();
        for (RegisterEntry entry : entries) {
            List<Finding> findings = findings(entry, others.getOrDefault(entry.activity(), List.of()))
                    .filter(finding -> codes.contains(finding.code()))
                    .toList();
            int shown = place == null ? 0 : place.shownOf(entry);
            for (int i = shown; i < findings.size(); i++) {
                found.add(new Found(entry, findings.get(i), i + 1));
            }
        }
    }

    private Stream<Finding> findings(RegisterEntry entry, List<String> others) {
        return Stream.of(
                        Stream.of(others).filter(some -> !some.isEmpty()).map(Finding::possibleDuplicate),
                        entry.marks().stream().map(Finding::of),
                        overdue.of(entry).stream())
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
