package id.sinergi.reporting.store;

import id.sinergi.http.Cursor;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Standing;
import id.sinergi.reporting.register.RegisterEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The agreements that stand on a day, taken from the newest versions in the register: those of a scope by index, and
 * their signed successors some hundreds at a time.
 */
public final class StandingAgreements {

    private static final int AT_A_TIME = 500;

    private final Register register;

    public StandingAgreements(Register register) {
        this.register = register;
    }

    /** How many agreements of a scope each stock counts on a day. */
    public Map<Measure, Long> count(Scope scope, LocalDate day) {
        return count(Set.of(scope), day).getOrDefault(scope, Map.of());
    }

    /** The same of several scopes, by one read however many they are. */
    public Map<Scope, Map<Measure, Long>> count(Set<Scope> scopes, LocalDate day) {
        var counts = new TreeMap<Scope, Map<Measure, Long>>();
        scopes.forEach(scope -> counts.put(scope, none()));
        List<Register.Standee> standing = register.standing(new Criteria().standing(scopes, day));
        for (int from = 0; from < standing.size(); from += AT_A_TIME) {
            List<Register.Standee> some = standing.subList(from, Math.min(from + AT_A_TIME, standing.size()));
            Set<String> renewed =
                    register.renewed(some.stream().map(Register.Standee::id).toList(), day);
            some.stream()
                    .filter(agreement -> !renewed.contains(agreement.id()))
                    .forEach(agreement -> agreement.scopes().stream()
                            .map(counts::get)
                            .filter(Objects::nonNull)
                            .forEach(stocks -> count(stocks, agreement.standing(), day)));
        }
        return counts;
    }

    private static Map<Measure, Long> none() {
        Map<Measure, Long> stocks = new EnumMap<>(Measure.class);
        Measure.stocks().forEach(stock -> stocks.put(stock, 0L));
        return stocks;
    }

    /**
     * The agreements that a stock counts, in the order of lists.
     *
     * @param criteria what they must meet besides
     * @param from where to begin; null: at the first
     */
    public List<RegisterEntry> find(
            Measure stock, Scope scope, LocalDate day, Criteria criteria, @Nullable From from, int limit) {
        var found = new ArrayList<RegisterEntry>();
        From next = from;
        List<RegisterEntry> some;
        do {
            some = register.find(criteria.copy().standing(scope, day).startingAt(next), AT_A_TIME);
            Set<String> renewed =
                    register.renewed(some.stream().map(RegisterEntry::activity).toList(), day);
            some.stream()
                    .filter(entry -> Objects.requireNonNull(entry.standing()).countsAs(stock, day))
                    .filter(entry -> !renewed.contains(entry.activity()))
                    .limit(limit - found.size())
                    .forEach(found::add);
            next = some.isEmpty()
                    ? next
                    : new From(
                            new Cursor(some.getLast().sortKey(), some.getLast().activity()), false);
        } while (some.size() == AT_A_TIME && found.size() < limit);
        return found;
    }

    private static void count(Map<Measure, Long> stocks, Standing standing, LocalDate day) {
        Measure.stocks().stream()
                .filter(stock -> standing.countsAs(stock, day))
                .forEach(stock -> stocks.merge(stock, 1L, Math::addExact));
    }
}
