package id.sinergi.reporting.activity;

import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.StockDay;
import id.sinergi.reporting.partners.CurrentAliases;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.From;
import id.sinergi.reporting.store.Numbers;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.store.StandingAgreements;
import id.sinergi.reporting.store.Suspected;
import id.sinergi.reporting.store.SuspectedVisits;
import id.sinergi.reporting.store.Suspects;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists activities: those behind a number, or those that meet some conditions, or both. */
@Service
class Activities {

    private final Register register;
    private final SuspectedVisits suspected;
    private final Numbers numbers;
    private final CurrentAliases aliases;
    private final Owners owners;
    private final StandingAgreements agreements;
    private final StockDay stockDay;

    Activities(
            Register register,
            Suspects suspects,
            Directory directory,
            CurrentAliases aliases,
            Owners owners,
            Clock clock) {
        this.agreements = new StandingAgreements(register);
        this.stockDay = new StockDay(directory, clock);
        this.register = register;
        this.suspected = new SuspectedVisits(suspects, register);
        this.numbers = new Numbers(directory);
        this.aliases = aliases;
        this.owners = owners;
    }

    Page<Item> list(ActivityQuery query) {
        Scope scope = query.scope() == null ? null : Parameters.scope(query.scope());
        Period period = query.period() == null ? null : Parameters.period(query.period());
        Criteria criteria = query.criteria(aliases.now());
        if (query.measure() == null) {
            if (query.on() != null) {
                throw Parameters.malformed("on goes with a stock, such as agreementsInForce.");
            }
            criteria.of(scope)
                    .from(period == null ? null : period.firstDay())
                    .to(period == null ? null : period.lastDay());
            return page(query, criteria, entry -> Item.of(entry, owners, null, null));
        }
        if (scope == null || period == null) {
            throw Parameters.malformed("measure goes with scope and period: whose number it is, and of when.");
        }
        return opened(query, criteria, Opened.parse(query.measure()), scope, period);
    }

    private Page<Item> opened(ActivityQuery query, Criteria criteria, Opened number, Scope scope, Period period) {
        Function<RegisterEntry, Item> presentation = presentation(number, scope, period);
        if (number instanceof Opened.OfMeasure(Measure stock) && stock.kind() == Measure.Kind.STOCK) {
            LocalDate day = stockDay.of(scope, period, Parameters.day("on", query.on()));
            return page(
                    query, (from, limit) -> agreements.find(stock, scope, day, criteria, from, limit), presentation);
        }
        if (query.on() != null) {
            throw Parameters.malformed("on goes with a stock, such as agreementsInForce.");
        }
        if (number instanceof Opened.OfMeasure(Measure measure) && measure == Measure.VISITS_POSSIBLE_DUPLICATES) {
            var counted = Suspected.countedIn(Numbers.measures(scope, period));
            return page(query, (from, limit) -> suspected.find(counted, criteria, from, limit), presentation);
        }
        narrow(criteria, number.places(scope, period, numbers));
        return page(query, criteria, presentation);
    }

    private static void narrow(Criteria criteria, List<Criteria.Number> places) {
        if (places.isEmpty()) {
            criteria.ids(Set.of());
        } else {
            criteria.countedIn(places);
        }
    }

    private Function<RegisterEntry, Item> presentation(Opened number, Scope scope, Period period) {
        if (number instanceof Opened.OfMeasure(Measure measure)
                && measure.kind().partners().isPresent()) {
            var shown = new Shown(measure.kind().partners().get(), scope, period, aliases.now());
            return entry -> {
                List<String> units = shown.by(entry);
                return Item.of(entry, owners, (long) units.size(), units);
            };
        }
        return entry -> Item.of(entry, owners, number.value(entry, scope, period), null);
    }

    private Page<Item> page(ActivityQuery query, Criteria criteria, Function<RegisterEntry, Item> presentation) {
        return page(query, (from, limit) -> register.find(criteria.startingAt(from), limit), presentation);
    }

    private static Page<Item> page(ActivityQuery query, Finding finding, Function<RegisterEntry, Item> presentation) {
        int limit = Cursor.limit(query.limit());
        From from =
                Cursor.read(query.cursor()).map(place -> new From(place, false)).orElse(null);
        List<RegisterEntry> oneMore = finding.find(from, limit + 1);
        return Page.of(oneMore, limit, entry -> new Cursor(entry.sortKey(), entry.activity()), presentation);
    }

    /** Finds so many entries from a place on, in the order of lists. */
    private interface Finding {

        List<RegisterEntry> find(@Nullable From from, int limit);
    }
}
