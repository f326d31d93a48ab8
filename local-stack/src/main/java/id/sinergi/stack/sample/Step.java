package id.sinergi.stack.sample;

import id.sinergi.stack.SinergiService;
import java.util.Map;
import java.util.UUID;

/**
 * A request on its own, about reports that were imported.
 *
 * @param name unique among all that are made up; its key follows from it
 * @param as who asks, as a token is asked for
 * @param path {@code ${name}} stands, there and in the values of the body, for the id of the report of that name
 * @param ifMatch the version that it is based on; empty: none
 */
record Step(
        String name,
        String as,
        SinergiService owner,
        String method,
        String path,
        String ifMatch,
        Map<String, Object> body) {

    /** A command on the first version of a report. */
    static Step on(Report report, String command, String as, Map<String, Object> body) {
        return new Step(
                report.name() + "/" + command,
                as,
                report.family().owner(),
                "POST",
                report.family().path() + "/${" + report.name() + "}/" + command,
                "\"1\"",
                body);
    }

    /** A correction of the first version of a report. */
    static Step correction(Report report, String as, Map<String, Object> body) {
        return new Step(
                report.name() + "/correction",
                as,
                report.family().owner(),
                "PATCH",
                report.family().path() + "/${" + report.name() + "}",
                "\"1\"",
                body);
    }

    UUID key() {
        return Report.key(name);
    }
}
