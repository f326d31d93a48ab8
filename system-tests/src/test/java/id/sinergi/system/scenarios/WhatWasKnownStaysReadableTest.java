package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Both sides report a visit and a programme runs; then everything changes: the visit is corrected, moved to another month
 * and merged, the programme withdrawn, another visit reported, and all of it counted anew. Asked as of the first moment,
 * dashboards and lists say what they said then.
 */
@ExtendWith(Sinergi.class)
class WhatWasKnownStaysReadableTest {

    private static final String HOST = "lapas-kelas-iib-sorong";
    private static final String VISITOR = "lapas-kelas-iib-fakfak";
    private static final String MONTH = "2024-07";
    private static final List<String> DASHBOARDS =
            List.of("facilities/" + HOST, "facilities/" + VISITOR, "regional-offices/Papua%20Barat", "national");
    private static final List<String> PARTS =
            List.of("measures", "breakdowns", "undated", "knownByYearOnly", "disputed", "provisional", "coverage");

    @Test
    void whateverHappenedSince() {
        Told byHost = visit(HOST, "2024-07-10", "FOOD_SECURITY");
        Told byVisitor = visit(VISITOR, "2024-07-11", "REINTEGRATION");
        Told programme = programme();
        Office.awaitFacility(HOST, MONTH, "visitsPossibleDuplicates", 2);
        Office.awaitFacility(HOST, MONTH, "participantsEnrolled", 15);
        String moment = Office.facility(HOST, MONTH).path("asOf").asString();
        String then = "&knownAt=" + moment;
        Map<String, JsonNode> first = numbers("");
        Office.awaitKnown(moment);
        Map<String, List<JsonNode>> opened = opened(then);
        assertThat(numbers(then)).isEqualTo(first);

        Told corrected = Office.correct(byHost, "", "{\"topics\":[\"SECURITY\"],\"reason\":\"about guards\"}");
        Told moved = Office.correct(corrected, "", "{\"on\":\"2024-08-02\",\"reason\":\"the guest book says so\"}");
        Office.command(
                byVisitor, "same-as", "{\"visit\":\"" + moved.id() + "\",\"reason\":\"our report of the same visit\"}");
        Office.command(programme, "withdrawal", "{\"reason\":\"another facility's\"}");
        Told later = visit(HOST, "2024-07-20", "HEALTH");
        Office.awaitFacility(HOST, "2024-08", "visitsHosted", 1);
        Office.awaitFacility(HOST, MONTH, "visitsHosted", 1);
        Office.awaitFacility(HOST, MONTH, "participantsEnrolled", 0);

        isAsItWas(then, first, opened);
        assertThat(ids(opened.get("facilities/" + HOST + " visitsHosted")))
                .containsExactly(byVisitor.id(), byHost.id());
        assertThat(listed(then, 1))
                .containsExactly(byVisitor.id() + " v1", byHost.id() + " v1", programme.id() + " v1");
        assertThat(Office.opened(Office.facility(HOST, MONTH), "visitsHosted")).containsExactly(later.id());

        countAnew();

        isAsItWas(then, first, opened);
        assertThat(listed(then, 1)).hasSize(3);
        assertThat(Office.opened(Office.facility(HOST, MONTH), "visitsHosted")).containsExactly(later.id());
    }

    private static void isAsItWas(String then, Map<String, JsonNode> numbers, Map<String, List<JsonNode>> opened) {
        assertThat(numbers(then)).isEqualTo(numbers);
        assertThat(opened(then)).isEqualTo(opened);
    }

    private static Map<String, JsonNode> numbers(String view) {
        var numbers = new TreeMap<String, JsonNode>();
        for (String whose : DASHBOARDS) {
            JsonNode dashboard = Office.asked(whose, MONTH, view);
            PARTS.forEach(part -> numbers.put(whose + " " + part, dashboard.path(part)));
        }
        return numbers;
    }

    /** What every number above zero opens into; the values of a flow sum to it. */
    private static Map<String, List<JsonNode>> opened(String view) {
        var opened = new TreeMap<String, List<JsonNode>>();
        for (String whose : DASHBOARDS) {
            JsonNode dashboard = Office.asked(whose, MONTH, view);
            dashboard.path("measures").properties().stream()
                    .filter(measure -> measure.getValue().asDouble() > 0)
                    .forEach(measure -> {
                        List<JsonNode> items = Office.items(
                                dashboard.path("links").path(measure.getKey()).asString());
                        opened.put(whose + " " + measure.getKey(), items);
                        if (!measure.getKey().startsWith("distinct")) {
                            assertThat(items.stream()
                                            .mapToDouble(
                                                    item -> item.path("value").asDouble())
                                            .sum())
                                    .as(whose + " " + measure.getKey())
                                    .isEqualTo(measure.getValue().asDouble());
                        }
                    });
        }
        return opened;
    }

    /** The facility's activities of the month, page by page. */
    private static List<String> listed(String view, int limit) {
        String address = "/api/v1/activities?facility=" + HOST + "&from=" + MONTH + "&to=" + MONTH + view + "&limit=";
        var listed = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = Http.get(SinergiService.REPORTING_SERVICE, address + limit + cursor);
            page.path("items")
                    .forEach(item -> listed.add(item.path("id").asString() + " v"
                            + item.path("version").asLong()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return listed;
    }

    /** Until the new generation is served and nothing of the old one is left. */
    private static void countAnew() {
        String old = generation("CURRENT");
        Http.Answer answer = Http.send(
                SinergiService.REPORTING_SERVICE,
                "POST",
                "/api/v1/generations",
                "application/json",
                "{\"reason\":\"to see that the past stays what it was\"}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        String anew = answer.body().path("id").asString();
        Awaitility.await(anew + " is served")
                .atMost(Duration.ofMinutes(3))
                .until(() -> generation("CURRENT").equals(anew));
        Awaitility.await(old + " is removed")
                .atMost(Duration.ofMinutes(2))
                .until(() -> states().get(old).equals("REMOVED"));
    }

    private static String generation(String state) {
        return states().entrySet().stream()
                .filter(generation -> generation.getValue().equals(state))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, String> states() {
        var states = new TreeMap<String, String>();
        Http.get(SinergiService.REPORTING_SERVICE, "/api/v1/generations")
                .path("items")
                .forEach(generation -> states.put(
                        generation.path("id").asString(),
                        generation.path("state").asString()));
        return states;
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asString()).toList();
    }

    private static Told visit(String by, String on, String topic) {
        return Office.report("visits", """
                {"status":"HELD","purposes":["STUDY_VISIT"],"topics":["%s"],"on":"%s","reportedBy":"%s",
                 "hosts":[{"facility":"%s"}],"visitors":[{"facility":"%s"}]}""".formatted(topic, on, by, HOST, VISITOR));
    }

    private static Told programme() {
        return Office.report("programmes", """
                {"kind":"PERSONAL_DEVELOPMENT","facility":"%s","year":2024,
                 "cohorts":[{"status":"ENDED","from":"2024-07-01","until":"2024-07-05",
                   "counts":{"enrolled":15,"completed":15}}]}""".formatted(HOST));
    }
}
