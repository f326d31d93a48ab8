package id.sinergi.system.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.stack.SinergiService;
import id.sinergi.system.Http;
import id.sinergi.system.Sinergi;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What the data-quality list says of a record, read when everything that was told is counted. */
final class Doubts {

    /** What no single report can show: it takes other reports, a clock, or the workflow of a month. */
    private static final Set<String> SEEN_BY_THE_OFFICE_ALONE =
            Set.of("POSSIBLE_DUPLICATE", "UNCONFIRMED", "OVERDUE_PLAN", "OVERDUE_FOLLOW_UP", "LATE_REPORT");

    private Doubts() {}

    /** The one doubt of that kind in the record; it opens the record, and whoever reported heard of it, too. */
    static JsonNode only(String kind, Told record) {
        List<JsonNode> doubts = awaitMany(kind, record, 1);
        JsonNode doubt = doubts.getFirst();
        assertThat(doubt.path("href").asString()).isEqualTo(Sinergi.running().url(owner(record)) + record.path());
        assertThat(Office.read(record).id()).isEqualTo(record.id());
        assertThat(doubt.path("settledBy").size()).as("who can settle " + doubt).isPositive();
        assertThat(new TreeSet<>(record.warnings())).isEqualTo(shownToTheReporter(record));
        return doubt;
    }

    /** The record has no doubt of that kind any more. */
    static void none(String kind, Told record) {
        awaitMany(kind, record, 0);
    }

    /** Who can settle a doubt: facilities, and regional offices. */
    static List<String> settlers(JsonNode doubt) {
        return doubt.path("settledBy")
                .valueStream()
                .flatMap(settler -> settler.path(settler.has("facilities") ? "facilities" : "regionalOffices")
                        .valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    /** The kinds that the list can be asked for, as its refusal of another one names them. */
    static List<String> kinds() {
        String refusal = Http.send(
                        SinergiService.REPORTING_SERVICE, "GET", "/api/v1/data-quality?kind=none", "text/plain", "")
                .body()
                .path("detail")
                .asString();
        return Arrays.asList(refusal.replaceAll(".*\\[|].*", "").split(", "));
    }

    private static List<JsonNode> awaitMany(String kind, Told record, int number) {
        return Awaitility.await(number + " of " + kind + " in " + record.path())
                .until(() -> of("kind=" + kind + "&", record), doubts -> doubts.size() == number);
    }

    private static TreeSet<String> shownToTheReporter(Told record) {
        var kinds = new TreeSet<String>();
        of("", record).forEach(doubt -> kinds.add(doubt.path("kind").asString()));
        kinds.removeAll(SEEN_BY_THE_OFFICE_ALONE);
        return kinds;
    }

    private static List<JsonNode> of(String filter, Told record) {
        Sinergi.running().awaitCounted();
        return Office.items("/api/v1/data-quality?" + filter + "regionalOffice=Sumatera%20Utara&limit=200").stream()
                .filter(item -> item.path("id").asString().equals(record.id()))
                .toList();
    }

    private static SinergiService owner(Told record) {
        return switch (record.path().split("/")[3]) {
            case "visits" -> SinergiService.VISIT_SERVICE;
            case "agreements" -> SinergiService.MOU_SERVICE;
            default -> SinergiService.TRAINING_SERVICE;
        };
    }
}
