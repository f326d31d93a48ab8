package id.sinergi.reporting.dashboard;

import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.view.View;
import id.sinergi.reporting.visible.Visible;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes the numbers of a scope month by month, by one read of totals where these are kept. */
@Service
class MonthByMonth {

    private static final List<Measure> ALL = Arrays.stream(Measure.values())
            .filter(measure -> measure.kind() != Measure.Kind.STOCK)
            .toList();

    private final Visible visible;
    private final Foldings foldings;
    private final Clock clock;

    MonthByMonth(Visible visible, Foldings foldings, Clock clock) {
        this.visible = visible;
        this.foldings = foldings;
        this.clock = clock;
    }

    /**
     * Every month of a scope whose numbers are the caller's.
     *
     * @throws id.sinergi.http.Refusal 404 where they are not
     */
    Series of(Scope scope, Period period, View view) {
        Folding folding = visible.numbers(scope, period, () -> foldings.of(List.of(scope), period, ALL, view));
        return new Series(
                Dashboard.Subject.of(scope),
                period.toString(),
                clock.instant(),
                view.moment(),
                view.verifiedOnly(),
                period.eachMonth()
                        .map(month -> new Series.MonthOfSeries(month.toString(), folding.measures(scope, month, ALL)))
                        .toList());
    }
}
