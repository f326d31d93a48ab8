package id.sinergi.report;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy scheme that an activity counts towards.
 *
 * @param scheme a code of the list {@code policy-schemes}
 * @param number the point of the scheme; null: the scheme as a whole
 */
public record PolicyTag(String scheme, @Nullable Integer number) {

    public PolicyTag {
        if (scheme == null || scheme.isBlank()) {
            throw new IllegalArgumentException("a policy tag names its scheme, for example AKSELERASI_13");
        }
        if (number != null && (number < 1 || number > 99)) {
            throw new IllegalArgumentException("a point of a policy scheme is a number from 1 to 99");
        }
    }

    /** By what lists find it: the scheme, and the scheme with its point, for example {@code AKSELERASI_13:2}. */
    public Stream<String> keys() {
        return number == null ? Stream.of(scheme) : Stream.of(scheme, scheme + ":" + number);
    }
}
