package id.sinergi.system.chaos;

import id.sinergi.stack.SinergiService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers see: each number of a dashboard opens into records that sum to it, each of them once. */
final class Dashboards {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MEASURES =
            List.of("visitsHosted", "visitsMade", "agreementsSigned", "programmesRun", "participantsEnrolled");

    private final String url;
    private final HttpClient client;

    Dashboards(Rig rig, HttpClient client) {
        this.url = rig.url(SinergiService.REPORTING_SERVICE);
        this.client = client;
    }

    /** Opens numbers of a dashboard, {@code national}, and tells which do not open into their records. */
    List<String> faults(String scope, String period) {
        List<String> faults = new ArrayList<>();
        JsonNode dashboard = read("/api/v1/dashboards/" + scope + "?period=" + period);
        for (String measure : MEASURES) {
            JsonNode link = dashboard.path("links").path(measure);
            if (!link.isString()) {
                continue;
            }
            long shown = dashboard.path("measures").path(measure).asLong();
            long sum = 0;
            Set<String> seen = new HashSet<>();
            for (JsonNode item : items(link.asString())) {
                sum += item.path("value").asLong();
                if (!seen.add(item.path("id").asString())) {
                    faults.add(measure + " of " + scope + " in " + period + " opens twice into " + item.path("id"));
                }
            }
            if (sum != shown) {
                faults.add("%s of %s in %s is %d and opens into %d".formatted(measure, scope, period, shown, sum));
            }
        }
        return faults;
    }

    private List<JsonNode> items(String link) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = read(link + "&limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.path("items").forEach(items::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return items;
    }

    private JsonNode read(String path) {
        try {
            var answer =
                    client.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new IllegalStateException(path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
