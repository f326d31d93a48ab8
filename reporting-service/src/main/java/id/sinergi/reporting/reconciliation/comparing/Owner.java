package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.report.VersionSum;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;

/** A service that owns activities, asked what it has written. */
final class Owner {

    static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    /** How many facilities an address names; where there are more, all versions are read. */
    private static final int NAMED = 50;

    private final RestClient http;

    /** @param token adds to each request who asks */
    Owner(String address, ClientHttpRequestInterceptor token) {
        var client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(ANSWER);
        http = RestClient.builder()
                .baseUrl(address + "/api/v1/reconciliation")
                .requestFactory(requests)
                .requestInterceptor(token)
                .build();
    }

    /** Per facility, the versions that were recorded before that moment. */
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

    /**
     * Reads the versions behind the sums of some facilities, and perhaps others, in one pass over what the owner has.
     *
     * @param reader is given a page after the other
     */
    void versions(Collection<String> facilities, Instant before, Consumer<List<Version>> reader) {
        List<String> named = facilities.size() > NAMED ? List.of() : List.copyOf(facilities);
        String cursor = null;
        do {
            String from = cursor;
            Versions page = Objects.requireNonNull(http.get()
                    .uri(uri -> versions(uri, named, before, from))
                    .retrieve()
                    .body(Versions.class));
            reader.accept(page.items());
            cursor = page.next();
        } while (cursor != null);
    }

    private static URI versions(UriBuilder uri, List<String> facilities, Instant before, @Nullable String cursor) {
        uri.path("/versions").queryParam("limit", 200).queryParam("before", before);
        if (!facilities.isEmpty()) {
            uri.queryParam("facility", String.join(",", facilities));
        }
        return (cursor == null ? uri : uri.queryParam("cursor", cursor)).build();
    }

    /** Has versions published once more, and answers those that do not wait to be published anyway. */
    Set<Named> announce(List<Named> versions) {
        List<Named> announced = Objects.requireNonNull(http.post()
                .uri("/announcements")
                .body(new Announcement(versions))
                .retrieve()
                .body(new ParameterizedTypeReference<List<Named>>() {}));
        return Set.copyOf(announced);
    }

    /** An activity at a version, and the facilities that it names. */
    record Version(String id, long version, List<String> facilities) {

        Named named() {
            return new Named(id, version);
        }
    }

    /** An activity at a version. */
    record Named(String id, long version) {

        /** Its key in the register. */
        String key() {
            return id + "|" + version;
        }
    }

    private record Versions(List<Version> items, @Nullable String next) {}

    private record Checksum(long count, String sum) {}

    private record Announcement(List<Named> versions) {}
}
