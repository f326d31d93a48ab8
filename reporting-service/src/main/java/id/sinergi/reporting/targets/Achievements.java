package id.sinergi.reporting.targets;

import static java.util.stream.Collectors.toMap;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Partners;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.partners.CurrentAliases;
import id.sinergi.reporting.store.Numbers;
import id.sinergi.reporting.store.Totals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Reads what was achieved towards targets: the totals of all of them at once, however many they are. */
@Service
class Achievements {

    private final Totals totals;
    private final Numbers numbers;
    private final CurrentAliases aliases;

    Achievements(Totals totals, Directory directory, CurrentAliases aliases) {
        this.totals = totals;
        this.numbers = new Numbers(directory);
        this.aliases = aliases;
    }

    /** What stands for these targets. */
    Reached towards(Collection<Target> targets) {
        var keys = targets.stream().flatMap(this::keys).distinct().toList();
        return new Reached(keys.isEmpty() ? Map.of() : totals.find(keys));
    }

    private Stream<TotalKey> keys(Target target) {
        Period year = year(target);
        var keys = new ArrayList<>(Numbers.measures(target.scope(), year));
        Place.measure(target.measure())
                .kind()
                .partners()
                .ifPresent(kind -> keys.addAll(numbers.partners(kind, target.scope(), year)));
        return keys.stream();
    }

    private static Period year(Target target) {
        return Period.parse(Integer.toString(target.year()));
    }

    /** The totals behind some targets. */
    final class Reached {

        private final Map<TotalKey, Total> found;

        private Reached(Map<TotalKey, Total> found) {
            this.found = found;
        }

        /** What was achieved of the target in its year. */
        long by(Target target) {
            return by(target, year(target));
        }

        /** What was achieved of the target in a month of it. */
        long by(Target target, String month) {
            return by(target, Period.parse(month));
        }

        private long by(Target target, Period period) {
            Map<Bucket, Total> own = Numbers.measures(target.scope(), period).stream()
                    .filter(found::containsKey)
                    .collect(toMap(TotalKey::bucket, found::get));
            return Figures.of(period, own, partners(target, period)).measures().getOrDefault(target.measure(), 0L);
        }

        private Partners partners(Target target, Period period) {
            List<TotalKey> keys = Place.measure(target.measure())
                    .kind()
                    .partners()
                    .map(kind -> numbers.partners(kind, target.scope(), period))
                    .orElse(List.of());
            Map<TotalKey, Total> present =
                    keys.stream().filter(found::containsKey).collect(toMap(key -> key, found::get));
            return Partners.of(present, aliases.now()::oneOf);
        }
    }
}
