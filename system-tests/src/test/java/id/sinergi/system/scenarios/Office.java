package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Caller;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What clerks and officers do over HTTP in a scenario, and what they then read; every read waits for its number. */
final class Office {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";

    private Office() {}

    /** Reports a record, for example to {@code visits}. */
    static Told report(String resource, String body) {
        return told(Accounts.reporting(body), "POST", "/api/v1/" + resource, JSON, body, 201);
    }

    /** Submits a month again that was returned. */
    static Told again(Told submission, String body) {
        return told(Accounts.reporting(body), "POST", "/api/v1/submissions", JSON, body, 200, ifMatch(submission));
    }

    /** Commands what has happened to a record, based on the version that was told. */
    static Told command(Told record, String command, String body) {
        return commanded(record, command, body, 200);
    }

    /** A command that makes a record of its own, as a renewal does. */
    static Told follow(Told record, String command, String body) {
        return commanded(record, command, body, 201);
    }

    /** Corrects a record, or a part of it ({@code parties/…}; empty: the record itself). */
    static Told correct(Told record, String part, String patch) {
        String path = part.isEmpty() ? record.path() : record.path() + "/" + part;
        return told(
                Accounts.commanding(record, path, patch),
                "PATCH",
                path,
                "application/merge-patch+json",
                patch,
                200,
                ifMatch(record));
    }

    /** The status of a refusal. */
    static Http.Answer refused(Told record, String command, String body) {
        String path = record.path() + "/" + command;
        Http.Answer answer =
                Accounts.commanding(record, path, body).send(service(path), "POST", path, JSON, body, ifMatch(record));
        assertThat(answer.status()).as(command + " " + answer.body()).isBetween(400, 499);
        return answer;
    }

    /** The record as it is now. */
    static Told read(Told record) {
        return new Told(record.path(), Accounts.NATION.get(service(record.path()), record.path()));
    }

    /** The versions of a record, first to newest. */
    static List<JsonNode> history(Told record) {
        return Accounts.NATION
                .get(service(record.path()), record.path() + "/history")
                .path("items")
                .valueStream()
                .toList();
    }

    static JsonNode facility(String id, String period) {
        return counted("facilities/" + id, period);
    }

    static JsonNode office(String name, String period) {
        return counted("regional-offices/" + encoded(name), period);
    }

    static JsonNode nation(String period) {
        return counted("national", period);
    }

    /** A dashboard as it is answered right now: of {@code facilities/…}, {@code regional-offices/…} or {@code national}. */
    static JsonNode asked(String whose, String period, String view) {
        return Accounts.reading(whose)
                .get(SinergiService.REPORTING_SERVICE, "/api/v1/dashboards/" + whose + "?period=" + period + view);
    }

    /** Waits until a moment is long enough over to be asked for with {@code knownAt}. */
    static void awaitKnown(String moment) {
        Awaitility.await("what was known at " + moment)
                .atMost(PATIENCE)
                .untilAsserted(() -> asked("national", "2024", "&knownAt=" + moment));
    }

    /** Waits until a measure of a facility is that number. */
    static void awaitFacility(String id, String period, String measure, long number) {
        awaitMeasure("facilities/" + id, period, measure, number);
    }

    /** Waits until a measure of a regional office is that number. */
    static void awaitOffice(String name, String period, String measure, long number) {
        awaitMeasure("regional-offices/" + encoded(name), period, measure, number);
    }

    /** The ids of the records that a measure on a dashboard opens into. */
    static List<String> opened(JsonNode dashboard, String measure) {
        return items(dashboard.path("links").path(measure).asString()).stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** The sum of what a measure on a dashboard opens into. */
    static double sumOpened(JsonNode dashboard, String measure) {
        return items(dashboard.path("links").path(measure).asString()).stream()
                .mapToDouble(item -> item.path("value").asDouble())
                .sum();
    }

    /** The kinds of data-quality marks that a record has now. */
    static List<String> marks(Told record, String facility) {
        return items("/api/v1/data-quality?facility=" + facility + "&limit=200").stream()
                .filter(item -> item.toString().contains(record.id()))
                .map(item -> item.path("kind").asString())
                .toList();
    }

    /** The entries of a list of reporting. */
    static List<JsonNode> items(String path) {
        return Accounts.NATION
                .get(SinergiService.REPORTING_SERVICE, path)
                .path("items")
                .valueStream()
                .toList();
    }

    private static void awaitMeasure(String scope, String period, String measure, long number) {
        Awaitility.await(measure + " of " + scope + " in " + period)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(dashboard(scope, period)
                                .path("measures")
                                .path(measure)
                                .asLong(-1))
                        .as(measure)
                        .isEqualTo(number));
    }

    /** The register may know a report before the totals do, and the other way round: these numbers come after both. */
    private static JsonNode counted(String scope, String period) {
        Sinergi.running().awaitCounted();
        return dashboard(scope, period);
    }

    private static JsonNode dashboard(String scope, String period) {
        return asked(scope, period, "");
    }

    private static Told commanded(Told record, String command, String body, int status) {
        String path = record.path() + "/" + command;
        return told(Accounts.commanding(record, path, body), "POST", path, JSON, body, status, ifMatch(record));
    }

    private static Told told(
            Caller caller, String method, String path, String mediaType, String body, int status, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Idempotency-Key";
        all[headers.length + 1] = UUID.randomUUID().toString();
        Http.Answer answer = caller.send(service(path), method, path, mediaType, body, all);
        assertThat(answer.status())
                .as(caller + " " + path + " " + answer.body())
                .isEqualTo(status);
        String resource = String.join("/", List.of(path.split("/")).subList(0, 4));
        return new Told(resource + "/" + answer.body().path("id").asString(), answer.body());
    }

    private static String[] ifMatch(Told record) {
        return new String[] {"If-Match", "\"" + record.version() + "\""};
    }

    private static SinergiService service(String path) {
        return switch (path.split("/")[3].split("\\?")[0]) {
            case "visits" -> SinergiService.VISIT_SERVICE;
            case "agreements" -> SinergiService.MOU_SERVICE;
            case "programmes", "state-revenue" -> SinergiService.TRAINING_SERVICE;
            default -> SinergiService.REPORTING_SERVICE;
        };
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
