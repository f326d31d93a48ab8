package id.sinergi.reporting.targets;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reference.Directory;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Scope;
import java.util.Arrays;

/** What a target is for, as its address names it. */
record Place(Scope scope, Measure measure, int year) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /**
     * Reads an address.
     *
     * @throws Refusal 404 where there is no such scope or measure, 400 where the year can be none
     */
    static Place of(String scope, String measure, int year, Directory directory) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.of(ProblemType.MALFORMED, "year lies between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
        return new Place(scope(scope, directory), measure(measure), year);
    }

    static Scope scope(String text, Directory directory) {
        try {
            Scope scope = Scope.parse(text);
            boolean known = switch (scope.kind()) {
                case FACILITY -> directory.facility(scope.id()).isPresent();
                case REGIONAL_OFFICE -> directory.knowsOffice(scope.id());
                case NATION -> true;
            };
            if (known) {
                return scope;
            }
        } catch (IllegalArgumentException malformed) {
            // told below, as what is unknown
        }
        throw Refusal.notFound(
                "scope " + text + "; a scope is FACILITY:<id> or REGIONAL_OFFICE:<name> of the directory, or NATION");
    }

    static Measure measure(String key) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("measure " + key + "; a dashboard lists those that are served"));
    }

    String id() {
        return Target.id(scope, measure.key(), year);
    }
}
