package id.sinergi.reporting.dashboard;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.StockDay;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.partners.CurrentAliases;
import id.sinergi.reporting.rates.Coverage;
import id.sinergi.reporting.rates.Rates;
import id.sinergi.reporting.store.Numbers;
import id.sinergi.reporting.store.StandingAgreements;
import id.sinergi.reporting.view.View;
import id.sinergi.reporting.view.Views;
import id.sinergi.reporting.visible.Visible;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes dashboards out of totals, one read by id where these are kept, whatever the period, and of what stands on a day.
 */
@Service
public class Dashboards {

    private final Visible visible;
    private final Views views;
    private final Rates rates;
    private final Numbers numbers;
    private final CurrentAliases aliases;
    private final Directory directory;
    private final Clock clock;

    Dashboards(Visible visible, Views views, Rates rates, Directory directory, CurrentAliases aliases, Clock clock) {
        this.visible = visible;
        this.views = views;
        this.rates = rates;
        this.directory = directory;
        this.aliases = aliases;
        this.numbers = new Numbers(directory);
        this.clock = clock;
    }

    /**
     * The dashboard of a scope whose numbers are the caller's.
     *
     * @param on the day of the stocks; null: see {@link StockDay}
     * @throws id.sinergi.http.Refusal 404 where they are not
     */
    public Dashboard of(Scope scope, Period period, @Nullable LocalDate on, View view) {
        return visible.numbers(scope, period, () -> made(scope, period, on, view));
    }

    private Dashboard made(Scope scope, Period period, @Nullable LocalDate on, View view) {
        var keys = new ArrayList<>(Numbers.measures(scope, period));
        keys.add(Numbers.undated(scope));
        keys.addAll(numbers.partners(TotalKey.Kind.PARTNERS, scope, period));
        keys.addAll(numbers.partners(TotalKey.Kind.ORGANISATIONS, scope, period));
        Map<TotalKey, Total> found = views.sums(view, scope, period).find(keys);
        Figures figures = new Folding(numbers, found, aliases.now()::oneOf).figures(scope, period);
        long undated = found.getOrDefault(Numbers.undated(scope), Total.NONE).get(Figures.UNDATED);
        LocalDate day = new StockDay(directory, view.clock(clock)).of(scope, period, on);
        if (!(view instanceof View.AsVerified)) {
            new StandingAgreements(views.versions(view))
                    .count(scope, day)
                    .forEach((stock, count) -> figures.measures().put(stock.key(), count));
        }
        Coverage coverage =
                rates.coverage(scope, period, view.clock(clock).instant()).orElse(null);
        return Dashboard.of(new Links(scope, period, day, view), clock.instant(), figures, coverage, undated);
    }
}
