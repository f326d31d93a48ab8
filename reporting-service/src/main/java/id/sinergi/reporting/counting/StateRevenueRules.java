package id.sinergi.reporting.counting;

import id.sinergi.reference.Directory;
import id.sinergi.reporting.source.StateRevenue;

/** How state revenue counts: what was reported as deposited for a month, in that month. */
final class StateRevenueRules {

    private StateRevenueRules() {}

    static Contributions contributions(StateRevenue revenue, Directory directory) {
        var tally = new Tally();
        switch (revenue.status()) {
            case REPORTED ->
                tally.add(
                        Scopes.of(revenue, directory),
                        Bucket.of(revenue.month()),
                        Measure.STATE_REVENUE_RUPIAH,
                        revenue.rupiah());
            case WITHDRAWN -> {}
        }
        return tally.contributions();
    }
}
