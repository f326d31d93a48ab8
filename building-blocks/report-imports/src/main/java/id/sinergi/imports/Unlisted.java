package id.sinergi.imports;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;

/** A cell holds what its list does not have; what it has is told in the words of the sheet. */
final class Unlisted extends IllegalArgumentException {

    private final transient Function<Tongue, String> told;

    Unlisted(Function<Tongue, String> told) {
        super(told.apply(Tongue.CODES));
        this.told = told;
    }

    String in(Tongue tongue) {
        return told.apply(tongue);
    }

    /** {@code not one of Direncanakan, Ditunda, Terlaksana, Dibatalkan}. */
    static String notOneOf(Lookup lookup, Tongue tongue) {
        return "not one of " + lookup.entries().stream().map(tongue::name).collect(joining(", "));
    }
}
