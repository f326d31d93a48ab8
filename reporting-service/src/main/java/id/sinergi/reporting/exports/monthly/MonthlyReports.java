package id.sinergi.reporting.exports.monthly;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.dashboard.Dashboard;
import id.sinergi.reporting.dashboard.Dashboards;
import id.sinergi.reporting.exports.Names;
import id.sinergi.reporting.exports.Whose;
import id.sinergi.reporting.rates.Rates;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Numbers;
import id.sinergi.reporting.store.Register;
import id.sinergi.reporting.view.View;
import id.sinergi.reporting.visible.Visible;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Collects what the report of a month tells. */
@Service
class MonthlyReports {

    /** Activities that are told one by one. */
    private static final int TOLD = 60;

    private final Visible visible;
    private final Dashboards dashboards;
    private final Rates rates;
    private final Register register;

    MonthlyReports(Visible visible, Dashboards dashboards, Rates rates, Register register) {
        this.visible = visible;
        this.dashboards = dashboards;
        this.rates = rates;
        this.register = register;
    }

    /**
     * The report of a month of a scope whose numbers are the caller's.
     *
     * @throws Refusal 404 where they are not
     */
    MonthlyReport of(Whose whose, YearMonth month, Names names) {
        Scope scope = whose.scope();
        Period period = period(month);
        Dashboard now = dashboards.of(scope, period, null, new View.AsItIs());
        Criteria counted = new Criteria()
                .countedIn(Numbers.measures(scope, period).stream()
                        .map(key -> new Criteria.Number(key, null))
                        .toList());
        List<RegisterEntry> activities = register.find(counted, TOLD);
        return new MonthlyReport(
                whose,
                month,
                names,
                now,
                earlier(scope, month.minusMonths(1)),
                earlier(scope, month.minusYears(1)),
                visible.numbers(scope, period, () -> rates.matrix(scope, period, now.asOf())),
                activities,
                activities.size() < TOLD ? activities.size() : register.count(counted));
    }

    /** An office may have come to its facility since. */
    private @Nullable Dashboard earlier(Scope scope, YearMonth month) {
        try {
            return dashboards.of(scope, period(month), null, new View.AsItIs());
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND) {
                return null;
            }
            throw refusal;
        }
    }

    private static Period period(YearMonth month) {
        return Period.parse(month.toString());
    }
}
