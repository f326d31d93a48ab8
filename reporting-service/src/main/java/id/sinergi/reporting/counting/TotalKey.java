package id.sinergi.reporting.counting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a total is kept under: {@code FACILITY:lapas-x|2025-11} for its measures, {@code PARTNERS|FACILITY:lapas-x|2025-11}
 * for the facilities that the scope had to do with. The same text is the key in Kafka and the {@code _id} in MongoDB.
 */
public record TotalKey(Kind kind, Scope scope, Bucket bucket) implements Comparable<TotalKey> {

    private static final String PARTNERS = "PARTNERS|";

    /** The key of a scope's measures. */
    public static TotalKey measures(Scope scope, Bucket bucket) {
        return new TotalKey(Kind.MEASURES, scope, bucket);
    }

    /** The key of a scope's partner facilities: facility id → visits with it. */
    public static TotalKey partners(Scope scope, Bucket bucket) {
        return new TotalKey(Kind.PARTNERS, scope, bucket);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException where it is none
     */
    @JsonCreator
    public static TotalKey parse(String text) {
        boolean partners = text.startsWith(PARTNERS);
        String place = partners ? text.substring(PARTNERS.length()) : text;
        int end = place.lastIndexOf('|');
        if (end < 0) {
            throw new IllegalArgumentException("no key of a total: " + text);
        }
        return new TotalKey(
                partners ? Kind.PARTNERS : Kind.MEASURES,
                Scope.parse(place.substring(0, end)),
                new Bucket(place.substring(end + 1)));
    }

    @Override
    public int compareTo(TotalKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    @JsonValue
    public String toString() {
        String place = scope + "|" + bucket;
        return kind == Kind.MEASURES ? place : PARTNERS + place;
    }

    /** What the entries of a total are: measures, or the facilities on the opposite side. */
    public enum Kind {
        MEASURES,
        PARTNERS
    }
}
