package id.sinergi.reporting.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** The addresses at which the numbers of a dashboard open into their records. */
record Links(Scope scope, Period period, LocalDate stocksOn, View view) {

    /** A stock opens into the records of its day, also when that is over. */
    String stock(String measure) {
        return records(measure) + "&on=" + stocksOn;
    }

    /** The measures that are served: stocks stand on a day, and belong to no month that could be verified. */
    List<Measure> measures() {
        return Stream.of(Measure.values())
                .filter(measure ->
                        !(view instanceof View.AsVerified) || !Measure.stocks().contains(measure))
                .toList();
    }

    String records(String measure) {
        return records(scope, period, measure, view);
    }

    static String records(Scope scope, Period period, String measure, View view) {
        return "/api/v1/activities?scope=" + encoded(scope.toString()) + "&period=" + period + "&measure="
                + encoded(measure) + view.query();
    }

    /** Leaves what a query may hold unencoded readable. */
    private static String encoded(String value) {
        return UriUtils.encode(value, UTF_8).replace("%3A", ":").replace("%2F", "/");
    }
}
