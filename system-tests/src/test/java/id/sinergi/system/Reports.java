package id.sinergi.system;

import java.time.LocalDate;

/** Bodies of reports, spread so that no two can be about the same visit. */
final class Reports {

    private Reports() {}

    /** A study visit that was held on the given day. */
    static String heldVisit(String host, String visitor, LocalDate on) {
        return """
                {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY"],"on":"%s",
                 "hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}]}""".formatted(on, host, visitor);
    }
}
