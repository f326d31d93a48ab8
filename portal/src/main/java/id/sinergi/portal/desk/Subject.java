package id.sinergi.portal.desk;

import id.sinergi.portal.services.Service;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is decided on, as the interface names it: {@code visits/<id>}.
 *
 * @param family of records; {@code submissions} are the months that facilities hand in
 */
record Subject(String family, UUID id) {

    private static final Pattern NAMED = Pattern.compile(
            "(visits|agreements|programmes|submissions)/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    /** Empty where nothing is called so that a decision could be about. */
    static Optional<Subject> of(String name) {
        Matcher named = NAMED.matcher(name);
        return named.matches()
                ? Optional.of(new Subject(named.group(1), UUID.fromString(named.group(2))))
                : Optional.empty();
    }

    boolean isMonth() {
        return family.equals("submissions");
    }

    boolean isVisit() {
        return family.equals("visits");
    }

    /** Where it is read, with a variable for its id. */
    String path() {
        return "/api/v1/" + family + "/{id}";
    }

    /** Which service owns it. */
    Service owner() {
        return switch (family) {
            case "visits" -> Service.VISITS;
            case "agreements" -> Service.AGREEMENTS;
            case "programmes" -> Service.PROGRAMMES;
            default -> Service.REPORTING;
        };
    }
}
