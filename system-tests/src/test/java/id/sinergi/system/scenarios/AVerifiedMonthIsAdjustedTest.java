package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A facility submits its month, the office returns it, gets it again and verifies it; then a planned visit of that month
 * turns out to have been held. The verified number stays readable beside the new one, and so does what was known before.
 */
@ExtendWith(Sinergi.class)
class AVerifiedMonthIsAdjustedTest {

    private static final String HOST = "lapas-kelas-iia-balikpapan";
    private static final String MONTH = "2024-05";

    @Test
    void isShownBeforeAndAfterAndAsItWasKnown() {
        Told planned = Office.report("visits", """
                {"status":"PLANNED","purposes":["STUDY_VISIT"],"topics":["FOOD_SECURITY"],"on":"2024-05-20",
                 "hosts":[{"facility":"%s"}],"visitors":[{"facility":"rutan-kelas-i-bandung"}]}""".formatted(HOST));
        Office.awaitFacility(HOST, MONTH, "visitsPlanned", 1);

        Told submitted = submit();
        assertThat(Office.command(submitted, "return", "{\"reason\":\"was the visit held?\"}")
                        .status())
                .isEqualTo("RETURNED");
        Told again = new Told(
                submitted.path(),
                Http.send(
                                SinergiService.REPORTING_SERVICE,
                                "POST",
                                "/api/v1/submissions",
                                "application/json",
                                "{\"facility\":\"%s\",\"period\":\"%s\"}".formatted(HOST, MONTH))
                        .body());
        Told verified = Office.command(again, "verification", "{}");
        JsonNode atVerification = dashboard("");
        Instant then = Instant.parse(atVerification.path("asOf").asString());
        assertThat(atVerification.path("coverage").toString())
                .isEqualTo("{\"expected\":1,\"reported\":1,\"onTime\":0,\"verified\":1}");

        Told held = Office.command(planned, "holding", "{\"on\":\"2024-05-20\",\"delegationSize\":9}");
        Office.awaitFacility(HOST, MONTH, "visitsHosted", 1);

        Office.awaitKnown(then.toString());
        JsonNode known = dashboard("&knownAt=" + then);
        assertThat(known.path("measures")).isEqualTo(atVerification.path("measures"));
        assertThat(Office.opened(known, "visitsPlanned")).containsExactly(held.id());
        assertThat(Office.items(known.path("links").path("visitsPlanned").asString())
                        .getFirst()
                        .path("version")
                        .asLong())
                .isEqualTo(1);
        assertThat(dashboard("&verifiedOnly=true")
                        .path("measures")
                        .path("visitsHosted")
                        .asLong())
                .isEqualTo(1);
        assertThat(adjustments(verified)).contains("visitsHosted 0→1", "visitsPlanned 1→0");
        assertThat(Office.history(verified))
                .extracting(version -> version.path("event").asString())
                .containsExactly(
                        "id.sinergi.submission.submitted.v1",
                        "id.sinergi.submission.returned.v1",
                        "id.sinergi.submission.submitted.v1",
                        "id.sinergi.submission.verified.v1");
    }

    private static Told submit() {
        return Office.report("submissions", "{\"facility\":\"%s\",\"period\":\"%s\"}".formatted(HOST, MONTH));
    }

    private static JsonNode dashboard(String view) {
        return Http.get(
                SinergiService.REPORTING_SERVICE, "/api/v1/dashboards/facilities/" + HOST + "?period=" + MONTH + view);
    }

    private static List<String> adjustments(Told submission) {
        return Http.get(SinergiService.REPORTING_SERVICE, submission.path() + "/adjustments")
                .path("adjustments")
                .valueStream()
                .map(change ->
                        change.path("measure").asString() + " " + change.path("before") + "→" + change.path("after"))
                .toList();
    }
}
