package id.sinergi.reporting.dashboard;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Partners;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes dashboards out of totals, one read by id whatever the period, and of what stands on a day. */
@Service
class Dashboards {

    private final Totals totals;
    private final Numbers numbers;
    private final CurrentAliases aliases;
    private final StandingAgreements agreements;
    private final StockDay stockDay;
    private final Clock clock;

    Dashboards(Totals totals, Register register, Directory directory, CurrentAliases aliases, Clock clock) {
        this.totals = totals;
        this.agreements = new StandingAgreements(register);
        this.stockDay = new StockDay(directory, clock);
        this.aliases = aliases;
        this.numbers = new Numbers(directory);
        this.clock = clock;
    }

    /** @param on the day of the stocks; null: see {@link StockDay} */
    Dashboard of(Scope scope, Period period, @Nullable LocalDate on) {
        var keys = new ArrayList<>(Numbers.measures(scope, period));
        keys.add(Numbers.undated(scope));
        keys.addAll(numbers.partners(TotalKey.Kind.PARTNERS, scope, period));
        keys.addAll(numbers.partners(TotalKey.Kind.ORGANISATIONS, scope, period));
        Map<TotalKey, Total> found = totals.find(keys);
        var measures = new HashMap<Bucket, Total>();
        for (TotalKey key : Numbers.measures(scope, period)) {
            measures.put(key.bucket(), found.getOrDefault(key, Total.NONE));
        }
        var figures = Figures.of(period, measures, Partners.of(found, aliases.now()::oneOf));
        long undated = found.getOrDefault(Numbers.undated(scope), Total.NONE).get(Figures.UNDATED);
        LocalDate day = stockDay.of(scope, period, on);
        agreements
                .count(scope, day)
                .forEach((stock, count) -> figures.measures().put(stock.key(), count));
        return Dashboard.of(new Links(scope, period, day), clock.instant(), figures, undated);
    }
}
