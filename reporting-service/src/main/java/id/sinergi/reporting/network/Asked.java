package id.sinergi.reporting.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Which visits a network is made of.
 *
 * @param purpose null: any
 * @param topic null: any
 */
record Asked(
        Scope scope,
        Period period,
        @Nullable String purpose,
        @Nullable String topic) {

    private static final String VISITS = Measure.VISITS.entry();

    /** Exactly those that the dashboard's visits open into. */
    Criteria criteria() {
        return new Criteria()
                .countedIn(Numbers.measures(scope, period).stream()
                        .map(key -> new Criteria.Number(key, VISITS))
                        .toList())
                .purpose(purpose)
                .topic(topic);
    }

    /** Where those with this host, and this visitor, are listed; null: whoever that is. */
    String href(@Nullable String host, @Nullable String visitor) {
        return "/api/v1/activities?scope=" + encoded(scope.toString()) + "&period=" + period + "&measure=" + VISITS
                + named("purpose", purpose) + named("topic", topic) + named("host", host) + named("visitor", visitor);
    }

    private static String named(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, UTF_8).replace("%3A", ":");
    }
}
