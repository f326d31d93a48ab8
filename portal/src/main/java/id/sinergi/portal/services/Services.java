package id.sinergi.portal.services;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * The services, asked in the name of the one who looks. A handler takes it as a parameter; it may be used by several
 * threads, and as long as the token in it is valid (at least a minute when the request comes in).
 *
 * <p>Paths are those of the interface, {@code /api/v1/…}; {@code {}} in them are filled and encoded from the variables.
 *
 * <p>Everything here throws {@link Refused} where the service refuses and {@link ServiceAway} where it does not answer;
 * unhandled, both become pages that say so.
 */
public final class Services {

    private final Asking asking;
    private final String token;
    private final Instant validUntil;
    private final String address;

    /** @param address from where the one who looks asks: services that trust this one keep it in their audit */
    Services(Asking asking, String token, Instant validUntil, String address) {
        this.asking = asking;
        this.token = token;
        this.validUntil = validUntil;
        this.address = address;
    }

    /** When its token ends; who asks for longer takes new services then, with another request of the browser. */
    public Instant validUntil() {
        return validUntil;
    }

    /** Reads. */
    public <T> T get(Service service, Class<T> type, String path, Object... variables) {
        return asking.exchange(
                service, request(service, HttpMethod.GET, path, variables), answer -> Asking.body(answer, type));
    }

    /** Reads what only a few members are looked at of. */
    public JsonNode get(Service service, String path, Object... variables) {
        return get(service, JsonNode.class, path, variables);
    }

    /** Reads a record with the version that a change has to name. */
    public Stored read(Service service, String path, Object... variables) {
        return asking.exchange(service, request(service, HttpMethod.GET, path, variables), Asking::stored);
    }

    /**
     * Reads what may have changed since, and lets the service wait for a change.
     *
     * @param etag of what was read before, with its quotes; null: nothing yet
     * @param wait how long the service may take where nothing has changed, in whole seconds
     * @return empty where nothing has changed
     */
    public Optional<Stored> changed(
            Service service, @Nullable String etag, Duration wait, String path, Object... variables) {
        RestClient.RequestBodySpec request = request(service, HttpMethod.GET, path, variables);
        header(request, HttpHeaders.IF_NONE_MATCH, etag);
        header(request, "Prefer", etag == null ? null : "wait=" + wait.toSeconds());
        return asking.exchange(
                service,
                request,
                answer -> HttpStatus.NOT_MODIFIED.equals(answer.getStatusCode())
                        ? Optional.empty()
                        : Optional.of(Asking.stored(answer)));
    }

    /** Reads on another thread, beside others; {@link Coming#get()} waits. */
    public <T> Coming<T> coming(Supplier<T> reading) {
        return new Coming<>(CompletableFuture.supplyAsync(reading, asking.threads()));
    }

    /**
     * Writes.
     *
     * @param key the {@code Idempotency-Key}, so that the same sent again is not stored twice; null: none
     * @param version what {@code If-Match} names, as {@link Stored#etag()} tells it; null: none
     */
    public Stored send(
            Service service,
            HttpMethod method,
            @Nullable String key,
            @Nullable String version,
            JsonNode body,
            String path,
            Object... variables) {
        MediaType type = HttpMethod.PATCH.equals(method)
                ? MediaType.valueOf("application/merge-patch+json")
                : MediaType.APPLICATION_JSON;
        RestClient.RequestBodySpec request = request(service, method, path, variables);
        header(request, "Idempotency-Key", key);
        header(request, HttpHeaders.IF_MATCH, version);
        return asking.exchange(service, request.contentType(type).body(body), Asking::stored);
    }

    /** Posts a command or a report. */
    public Stored post(
            Service service, @Nullable String key, @Nullable String version, JsonNode body, String path, Object... to) {
        return send(service, HttpMethod.POST, key, version, body, path, to);
    }

    /** Sends a file through, without holding it. */
    public <T> T upload(
            Service service, Class<T> answer, MediaType type, InputStream file, String path, Object... variables) {
        return asking.exchange(
                service,
                withFile(service, HttpMethod.POST, path, variables)
                        .contentType(type)
                        .body(new org.springframework.core.io.InputStreamResource(file)),
                answered -> Asking.body(answered, answer));
    }

    /** The same with the {@code Idempotency-Key} of the rows that have none of their own. */
    public <T> T upload(
            Service service,
            Class<T> answer,
            MediaType type,
            String key,
            InputStream file,
            String path,
            Object... variables) {
        return asking.exchange(
                service,
                withFile(service, HttpMethod.POST, path, variables)
                        .header("Idempotency-Key", key)
                        .contentType(type)
                        .body(new org.springframework.core.io.InputStreamResource(file)),
                answered -> Asking.body(answered, answer));
    }

    /** Hands on a file of one of the types that it exists in. */
    public void download(Service service, Download to, MediaType accepted, String path, Object... variables) {
        asking.exchange(
                service, withFile(service, HttpMethod.GET, path, variables).accept(accepted), answer -> {
                    to.begin(answer.getHeaders());
                    answer.getBody().transferTo(to.body());
                    return to;
                });
    }

    /** Hands a file on to the browser while it comes. */
    public void download(Service service, Download to, String path, Object... variables) {
        asking.exchange(service, withFile(service, HttpMethod.GET, path, variables), answer -> {
            to.begin(answer.getHeaders());
            answer.getBody().transferTo(to.body());
            return to;
        });
    }

    private RestClient.RequestBodySpec request(Service service, HttpMethod method, String path, Object... variables) {
        return request(asking.client(service), method, path, variables);
    }

    private RestClient.RequestBodySpec withFile(Service service, HttpMethod method, String path, Object... variables) {
        return request(asking.withFiles(service), method, path, variables);
    }

    private RestClient.RequestBodySpec request(RestClient client, HttpMethod method, String path, Object... variables) {
        return client.method(method).uri(path, variables).headers(headers -> {
            headers.setBearerAuth(token);
            headers.set("X-Forwarded-For", address);
        });
    }

    private static void header(RestClient.RequestBodySpec request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }
}
