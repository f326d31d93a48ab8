package id.sinergi.reporting.counting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a total is kept under: {@code FACILITY:lapas-x|2025-11} for its measures, {@code PARTNERS|FACILITY:lapas-x|2025-11}
 * for the facilities that the scope had to do with, {@code ORGANISATIONS|FACILITY:lapas-x|2025-11} for the organisations,
 * by {@link id.sinergi.report.Organisation#key}. The same text is the key in Kafka and the {@code _id} in MongoDB.
 */
public record TotalKey(Kind kind, Scope scope, Bucket bucket) implements Comparable<TotalKey> {

    /** The key of a scope's measures. */
    public static TotalKey measures(Scope scope, Bucket bucket) {
        return new TotalKey(Kind.MEASURES, scope, bucket);
    }

    /** The key of a scope's partner facilities: facility id → visits with it. */
    public static TotalKey partners(Scope scope, Bucket bucket) {
        return new TotalKey(Kind.PARTNERS, scope, bucket);
    }

    /** The key of a scope's partner organisations: organisation key → visits with it. */
    public static TotalKey organisations(Scope scope, Bucket bucket) {
        return new TotalKey(Kind.ORGANISATIONS, scope, bucket);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException where it is none
     */
    @JsonCreator
    public static TotalKey parse(String text) {
        Kind kind = Kind.of(text);
        String place = text.substring(kind.prefix.length());
        int end = place.lastIndexOf('|');
        if (end < 0) {
            throw new IllegalArgumentException("no key of a total: " + text);
        }
        return new TotalKey(kind, Scope.parse(place.substring(0, end)), new Bucket(place.substring(end + 1)));
    }

    @Override
    public int compareTo(TotalKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    @JsonValue
    public String toString() {
        return kind.prefix + scope + "|" + bucket;
    }

    /** What the entries of a total are: measures, or the facilities or organisations on the opposite side. */
    public enum Kind {
        MEASURES(""),
        PARTNERS("PARTNERS|"),
        ORGANISATIONS("ORGANISATIONS|");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        private static Kind of(String text) {
            return text.startsWith(PARTNERS.prefix)
                    ? PARTNERS
                    : text.startsWith(ORGANISATIONS.prefix) ? ORGANISATIONS : MEASURES;
        }
    }
}
