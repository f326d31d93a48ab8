package id.sinergi.system.chaos;

import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.stack.SinergiService;
import id.sinergi.system.Identity;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers see: each number of a dashboard opens into records that sum to it, each of them once. */
final class Dashboards {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MEASURES =
            List.of("visitsHosted", "visitsMade", "agreementsSigned", "participantsPlanned", "participantsEnrolled");

    private final String url;
    private final HttpClient client;

    private final List<RegisterEntry> entries;

    /** @param entries the newest versions as they have to be counted */
    Dashboards(Rig rig, HttpClient client, List<RegisterEntry> entries) {
        this.url = rig.url(SinergiService.REPORTING_SERVICE);
        this.client = client;
        this.entries = entries;
    }

    /** Opens numbers of a dashboard, {@code national}, and tells which do not open into exactly the records that it counts. */
    List<String> faults(String scope, String period) {
        List<String> faults = new ArrayList<>();
        JsonNode dashboard = read("/api/v1/dashboards/" + scope + "?period=" + period);
        for (String measure : MEASURES) {
            JsonNode link = dashboard.path("links").path(measure);
            long shown = dashboard.path("measures").path(measure).asLong();
            long sum = 0;
            Set<String> seen = new HashSet<>();
            for (JsonNode item : items(link.asString())) {
                sum += item.path("value").asLong();
                if (!seen.add(item.path("id").asString())) {
                    faults.add(measure + " of " + scope + " in " + period + " opens twice into " + item.path("id"));
                }
            }
            Set<String> counted = counted(scope, period, measure);
            if (!seen.equals(counted)) {
                faults.add("%s of %s in %s opens into %d records, %d of which are among the %d that it counts"
                        .formatted(
                                measure,
                                scope,
                                period,
                                seen.size(),
                                seen.stream().filter(counted::contains).count(),
                                counted.size()));
            }
            if (sum != shown) {
                faults.add("%s of %s in %s is %d and opens into %d".formatted(measure, scope, period, shown, sum));
            }
        }
        return faults;
    }

    private Set<String> counted(String path, String year, String measure) {
        Scope scope = scope(path);
        return entries.stream()
                .filter(entry -> entry.contributions().parts().stream()
                        .filter(contribution -> contribution.kind() == TotalKey.Kind.MEASURES)
                        .filter(contribution -> contribution.scope().equals(scope))
                        .filter(contribution -> contribution.bucket().text().startsWith(year))
                        .anyMatch(contribution -> contribution.measures().get(measure) != 0))
                .map(RegisterEntry::activity)
                .collect(Collectors.toSet());
    }

    private static Scope scope(String path) {
        String name = URLDecoder.decode(path.substring(path.indexOf('/') + 1), StandardCharsets.UTF_8);
        return switch (path.substring(0, Math.max(0, path.indexOf('/')))) {
            case "facilities" -> Scope.facility(name);
            case "regional-offices" -> Scope.office(name);
            default -> Scope.NATION;
        };
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
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .header("Authorization", Identity.running().bearer("national"))
                            .build(),
                    BodyHandlers.ofString());
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
