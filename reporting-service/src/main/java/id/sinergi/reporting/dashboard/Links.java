package id.sinergi.reporting.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import java.time.LocalDate;
import org.springframework.web.util.UriUtils;

/** The addresses at which the numbers of a dashboard open into their records. */
record Links(Scope scope, Period period, LocalDate stocksOn) {

    /** A stock opens into the records of its day, also when that is over. */
    String stock(String measure) {
        return records(measure) + "&on=" + stocksOn;
    }

    String records(String measure) {
        return "/api/v1/activities?scope=" + encoded(scope.toString()) + "&period=" + period + "&measure="
                + encoded(measure);
    }

    /** Leaves what a query may hold unencoded readable. */
    private static String encoded(String value) {
        return UriUtils.encode(value, UTF_8).replace("%3A", ":").replace("%2F", "/");
    }
}
