package id.sinergi.reporting.dashboard;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The preference to wait of the header Prefer (RFC 7240); what is not understood of that header is ignored. */
final class Preference {

    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final Pattern WAIT = Pattern.compile(
            "(?:^|[,;])\\s*wait\\s*=\\s*(?:\"(\\d{1,9})\"|(\\d{1,9}))\\s*(?:[,;]|$)", Pattern.CASE_INSENSITIVE);

    private Preference() {}

    /** For how long an answer is waited for, 25 seconds at most; empty: not at all. */
    static Optional<Duration> toWait(@Nullable String prefer) {
        return Optional.ofNullable(prefer)
                .map(WAIT::matcher)
                .filter(wait -> wait.find())
                .map(wait -> wait.group(1) == null ? wait.group(2) : wait.group(1))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(Duration::isPositive)
                .map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
    }
}
