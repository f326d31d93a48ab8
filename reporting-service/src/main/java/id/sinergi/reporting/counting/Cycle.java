package id.sinergi.reporting.counting;

import java.time.YearMonth;

/** The periods longer than a month into which a year is cut. */
enum Cycle {
    QUARTER("@Q", 3),
    SEMESTER("@S", 6),
    YEAR("@Y", 12);

    /** What names in totals have before the letter of a cycle, and no other. */
    static final char MARK = '@';

    private final String suffix;
    private final int months;

    Cycle(String suffix, int months) {
        this.suffix = suffix;
        this.months = months;
    }

    int months() {
        return months;
    }

    /** The name in totals under which a run's first month within the cycle is counted. */
    String entry(String name) {
        return name + suffix;
    }

    /** The first month of the cycle in which a month lies. */
    YearMonth startOf(YearMonth month) {
        return month.withMonth((month.getMonthValue() - 1) / months * months + 1);
    }
}
