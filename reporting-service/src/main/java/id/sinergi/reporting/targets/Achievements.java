package id.sinergi.reporting.targets;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import id.sinergi.access.CurrentScope;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.StockDay;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.partners.CurrentAliases;
import id.sinergi.reporting.store.Numbers;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.StandingAgreements;
import id.sinergi.reporting.store.Totals;
import id.sinergi.reporting.verified.Verified;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Reads what was achieved towards targets, of all of them at once: their totals, and what stands on their days. In verified
 * months alone it is summed from the register, year by year.
 */
@Service
class Achievements {

    private final Totals totals;
    private final Numbers numbers;
    private final StandingAgreements agreements;
    private final StockDay stockDay;
    private final Verified verified;
    private final CurrentAliases aliases;

    Achievements(
            Totals totals,
            Register register,
            Verified verified,
            Directory directory,
            CurrentAliases aliases,
            Clock clock) {
        this.verified = verified;
        this.totals = totals;
        this.numbers = new Numbers(directory);
        this.agreements = new StandingAgreements(register);
        this.stockDay = new StockDay(directory, clock);
        this.aliases = aliases;
    }

    /**
     * What stands for these targets: whoever may read a target may read what stands for it.
     *
     * @param verifiedOnly in verified months of facilities; stocks stand in none
     */
    Reached towards(Collection<Target> targets, boolean verifiedOnly) {
        return CurrentScope.ofTheService(() -> verifiedOnly
                ? new Reached(numbers, verified(targets), Map.of(), aliases.now(), true)
                : new Reached(numbers, totals(targets), stocks(targets), aliases.now(), false));
    }

    private Map<TotalKey, Total> verified(Collection<Target> targets) {
        var found = new HashMap<TotalKey, Total>();
        targets.stream()
                .filter(target -> Place.measure(target.measure()).kind() != Measure.Kind.STOCK)
                .collect(groupingBy(Achievements::year))
                .forEach((year, some) -> found.putAll(verified.numbers(
                                some.stream().map(Target::scope).collect(toSet()), year)
                        .find(some.stream().flatMap(this::keys).distinct().toList())));
        return found;
    }

    private Map<TotalKey, Total> totals(Collection<Target> targets) {
        var keys = targets.stream().flatMap(this::keys).distinct().toList();
        return keys.isEmpty() ? Map.of() : totals.find(keys);
    }

    private Stream<TotalKey> keys(Target target) {
        Measure.Kind kind = Place.measure(target.measure()).kind();
        if (kind == Measure.Kind.STOCK) {
            return Stream.empty();
        }
        var keys = new ArrayList<>(Numbers.measures(target.scope(), year(target)));
        kind.partners().ifPresent(partners -> keys.addAll(numbers.partners(partners, target.scope(), year(target))));
        return keys.stream();
    }

    /** The stocks behind the targets that are of any; one read a day on which they are taken. */
    private Map<String, Long> stocks(Collection<Target> targets) {
        Map<LocalDate, Set<Target>> byDay = targets.stream()
                .filter(target -> Place.measure(target.measure()).kind() == Measure.Kind.STOCK)
                .collect(groupingBy(
                        target -> stockDay.of(target.scope(), year(target), null), mapping(target -> target, toSet())));
        var stocks = new HashMap<String, Long>();
        byDay.forEach((day, some) -> {
            Set<Scope> scopes = some.stream().map(Target::scope).collect(toSet());
            var counts = agreements.count(scopes, day);
            some.forEach(target -> stocks.put(
                    target.id(),
                    counts.getOrDefault(target.scope(), Map.of()).getOrDefault(Place.measure(target.measure()), 0L)));
        });
        return stocks;
    }

    private static Period year(Target target) {
        return Period.parse(Integer.toString(target.year()));
    }
}
