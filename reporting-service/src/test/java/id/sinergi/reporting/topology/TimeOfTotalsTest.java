package id.sinergi.reporting.topology;

import static id.sinergi.reporting.Reports.BANJAR;
import static id.sinergi.reporting.Reports.PURWOKERTO;
import static id.sinergi.reporting.Reports.aHeldVisit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.source.Family;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A total's record has the time of the newest report in it: by that its freshness is measured, wherever it waited. */
class TimeOfTotalsTest {

    private static final Instant FIVE = Instant.parse("2025-11-28T05:00:00Z");
    private static final Instant TEN = Instant.parse("2025-11-28T10:00:00Z");

    private final CountingRun run = new CountingRun();
    private final Report one = aHeldVisit().hosts(PURWOKERTO).visitors(BANJAR).with("id", "one");
    private final Report two = one.with("id", "two");

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void isThatOfTheReportAndNotOfTheCounting() {
        run.receivesAt(FIVE, Family.VISIT, one);

        assertThat(run.timesOfTotals().values()).isNotEmpty().containsOnly(FIVE);
    }

    @Test
    void isThatOfTheNewestReportThoughAnOlderOneComesLast() {
        run.receivesAt(TEN, Family.VISIT, one);
        run.receivesAt(FIVE, Family.VISIT, two);

        assertThat(run.timesOfTotals().values()).isNotEmpty().containsOnly(TEN);
    }
}
