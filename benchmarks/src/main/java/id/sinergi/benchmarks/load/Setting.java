package id.sinergi.benchmarks.load;

import java.time.Duration;
import java.util.Objects;

/** What a simulation is told by whoever starts it: system properties, since Gatling makes it from its class alone. */
enum Setting {
    /** Base address of visit-service. */
    VISITS,
    /** Base address of reporting-service. */
    REPORTING,
    /** An operator's token. */
    OPERATOR,
    /** A token of somebody who sees the whole nation. */
    NATIONAL,
    /** Base address of the bare endpoint; it asks nobody for a token. */
    BARE,
    ROUNDS,
    MILLISECONDS,
    /** Reports per second. */
    RATE,
    SAMPLES,
    /** The file that gets the results. */
    RESULTS;

    String argument(Object value) {
        return "-D" + property() + "=" + value;
    }

    /** As the header Authorization carries it. */
    String bearer() {
        return "Bearer " + text();
    }

    String text() {
        return Objects.requireNonNull(System.getProperty(property()), property());
    }

    int number() {
        return Integer.parseInt(text());
    }

    static Duration duration() {
        return Duration.ofMillis(MILLISECONDS.number());
    }

    private String property() {
        return "sinergi.bench." + name();
    }
}
