package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.report.VersionSum;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** A service that owns activities, asked what it has written. */
final class Owner {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final RestClient http;

    Owner(String address) {
        var client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(ANSWER);
        http = RestClient.builder()
                .baseUrl(address + "/api/v1/reconciliation")
                .requestFactory(requests)
                .build();
    }

    /** Per facility, what was recorded before that moment. */
    SortedMap<String, VersionSum> sums(Instant before) {
        Map<String, Checksum> answered = Objects.requireNonNull(http.get()
                .uri("/checksums?before={before}", before)
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Checksum>>() {}));
        var sums = new TreeMap<String, VersionSum>();
        answered.forEach((facility, sum) ->
                sums.put(facility, new VersionSum(sum.count(), Long.parseUnsignedLong(sum.sum(), 16))));
        return sums;
    }

    /** The versions behind the sum of a facility. */
    List<Version> versions(String facility, Instant before) {
        var versions = new ArrayList<Version>();
        String cursor = null;
        do {
            String from = cursor == null ? "" : "&cursor=" + cursor;
            Versions page = Objects.requireNonNull(http.get()
                    .uri("/checksums/{facility}?limit=200&before={before}" + from, facility, before)
                    .retrieve()
                    .body(Versions.class));
            versions.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return versions;
    }

    /** Has activities published once more. */
    void announce(List<String> ids) {
        http.post().uri("/announcements").body(new Announcement(ids)).retrieve().toBodilessEntity();
    }

    /** An activity at a version; its key in the register. */
    record Version(String id, long version) {

        String key() {
            return id + "|" + version;
        }
    }

    private record Versions(List<Version> items, @Nullable String next) {}

    private record Checksum(long count, String sum) {}

    private record Announcement(List<String> ids) {}
}
