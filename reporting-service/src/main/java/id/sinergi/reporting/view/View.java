package id.sinergi.reporting.view;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** From where numbers, and the records behind them, are looked at. */
public sealed interface View {

    /** What the parameter {@code knownAt} means. */
    String KNOWN_AT = "as it was known then: of every record the newest version recorded by that moment, which is over"
            + " for five seconds, for example 2025-12-05T00:00:00%2B07:00";

    /** What the parameter {@code verifiedOnly} means. */
    String VERIFIED_ONLY = "true: restricted to months of facilities that are verified";

    /**
     * What was recorded by a moment is counted a moment later, and the clocks of services differ: asked at once, the same
     * question could be answered differently later.
     */
    Duration SETTLING = Duration.ofSeconds(5);

    /** As they are. */
    record AsItIs() implements View {}

    /** By the versions recorded by that moment. */
    record AsKnownAt(Instant moment) implements View {}

    /** Restricted to verified months of facilities. */
    record AsVerified() implements View {}

    /**
     * Reads the two parameters.
     *
     * @param now by which a moment is over
     * @throws Refusal 400 where they say nothing, two things at once, a moment that is yet to come, or one that is hardly over
     */
    static View of(@Nullable String knownAt, @Nullable Boolean verifiedOnly, Clock now) {
        boolean verified = Boolean.TRUE.equals(verifiedOnly);
        if (knownAt == null) {
            return verified ? new AsVerified() : new AsItIs();
        }
        if (verified) {
            throw malformed("Ask for knownAt or for verifiedOnly: what is verified is not known of a past moment.");
        }
        Instant moment = moment(knownAt);
        refuseUnsettled(moment, now.instant());
        return new AsKnownAt(moment);
    }

    private static void refuseUnsettled(Instant moment, Instant now) {
        if (moment.isAfter(now.plus(SETTLING))) {
            throw malformed("knownAt is in the future: what will be known then, nobody knows. Leave it out for now.");
        }
        Duration rest = Duration.between(now, moment.plus(SETTLING));
        if (rest.isPositive()) {
            throw malformed("knownAt is not over for " + SETTLING.toSeconds()
                    + " seconds: what was recorded by then may" + " still be on its way. Ask again in "
                    + rest.plusMillis(999).toSeconds() + " seconds.");
        }
    }

    /** The past moment from which is looked; null: now. */
    default @Nullable Instant moment() {
        return this instanceof AsKnownAt(Instant moment) ? moment : null;
    }

    /** True where only verified months are looked at, else null. */
    default @Nullable Boolean verifiedOnly() {
        return this instanceof AsVerified ? true : null;
    }

    /** What an address needs to look from here; empty where that is nothing. */
    default String query() {
        return switch (this) {
            case AsItIs() -> "";
            case AsKnownAt(Instant moment) -> "&knownAt=" + moment;
            case AsVerified() -> "&verifiedOnly=true";
        };
    }

    /** What time it is there: that of a past moment, else that of the given clock. */
    default Clock clock(Clock now) {
        return this instanceof AsKnownAt(Instant moment) ? Clock.fixed(moment, ZoneOffset.UTC) : now;
    }

    private static Instant moment(String text) {
        try {
            // An unencoded plus arrives as a space; there is nothing else that it could mean.
            Instant moment = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (moment.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
                    && moment.isBefore(Instant.parse("2200-12-31T23:59:59Z"))) {
                return moment;
            }
        } catch (DateTimeException malformed) {
            // told below, in the words of the interface
        }
        throw malformed("knownAt is a moment between 1900 and 2200, such as 2025-12-05T00:00:00%2B07:00.");
    }

    private static Refusal malformed(String detail) {
        return Refusal.of(ProblemType.MALFORMED, detail);
    }
}
