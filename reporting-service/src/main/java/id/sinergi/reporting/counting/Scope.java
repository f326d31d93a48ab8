package id.sinergi.reporting.counting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** For whom is counted: {@code FACILITY:<id>}, {@code REGIONAL_OFFICE:<name>} or {@code NATION}. */
public record Scope(Kind kind, String id) implements Comparable<Scope> {

    public static final Scope NATION = new Scope(Kind.NATION, "");

    public Scope {
        if ((kind == Kind.NATION) != id.isEmpty()) {
            throw new IllegalArgumentException("a facility and an office are named, the nation is not");
        }
    }

    public static Scope facility(String id) {
        return new Scope(Kind.FACILITY, id);
    }

    public static Scope office(String name) {
        return new Scope(Kind.REGIONAL_OFFICE, name);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException where it is none
     */
    @JsonCreator
    public static Scope parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Scope(Kind.valueOf(text), "")
                : new Scope(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public int compareTo(Scope other) {
        return toString().compareTo(other.toString());
    }

    @Override
    @JsonValue
    public String toString() {
        return kind == Kind.NATION ? kind.name() : kind.name() + ":" + id;
    }

    /** The three sizes of a scope. */
    public enum Kind {
        FACILITY,
        REGIONAL_OFFICE,
        NATION
    }
}
