package id.sinergi.portal.services;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** How services are asked, whoever asks: one client for each, and what becomes of answers that are none. */
@Component
class Asking implements DisposableBean {

    /** A problem without a status is one all the same: its answer has one. */
    private static final ObjectReader PROBLEMS =
            JsonMapper.shared().readerFor(Problem.class).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final Map<Service, RestClient> clients = new EnumMap<>(Service.class);
    private final Map<Service, RestClient> withFiles = new EnumMap<>(Service.class);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Asking(
            RestClient.Builder builder,
            ClientHttpRequestFactoryBuilder<?> requests,
            Addresses addresses,
            Patience patience) {
        ClientHttpRequestFactory usual = patience.usual(requests);
        ClientHttpRequestFactory patient = patience.withFiles(requests);
        for (Service service : Service.values()) {
            RestClient.Builder there =
                    builder.clone().baseUrl(addresses.of(service).toString());
            clients.put(service, there.clone().requestFactory(usual).build());
            withFiles.put(service, there.clone().requestFactory(patient).build());
        }
    }

    RestClient client(Service service) {
        return Objects.requireNonNull(clients.get(service));
    }

    /** The client for requests whose body or answer is a file. */
    RestClient withFiles(Service service) {
        return Objects.requireNonNull(withFiles.get(service));
    }

    ExecutorService threads() {
        return threads;
    }

    <T> T exchange(Service service, RestClient.RequestHeadersSpec<?> request, Answer<T> read) {
        try {
            return Objects.requireNonNull(request.exchange((_, answer) -> {
                if (answer.getStatusCode().isError()) {
                    throw refused(service, answer);
                }
                return read.of(answer);
            }));
        } catch (RestClientException failed) {
            throw isLost(failed) ? new ServiceAway(service, failed) : failed;
        }
    }

    /** Whether the line broke or the time was over, be it in the middle of an answer. */
    private static boolean isLost(RestClientException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    static <T> T body(ConvertibleClientHttpResponse answer, Class<T> type) {
        return Objects.requireNonNull(answer.bodyTo(type));
    }

    static Stored stored(ConvertibleClientHttpResponse answer) throws IOException {
        return new Stored(
                answer.getStatusCode().value(),
                body(answer, JsonNode.class),
                answer.getHeaders().getETag());
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private static RuntimeException refused(Service service, ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        Problem problem = problem(status, answer.getBody().readNBytes(1 << 20));
        var refused = new Refused(problem, answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value() ? new ServiceAway(service, refused) : refused;
    }

    private static Problem problem(int status, byte[] body) {
        try {
            Problem problem = PROBLEMS.readValue(body);
            return problem == null ? Problem.unreadable(status) : problem.answeredWith(status);
        } catch (JacksonException none) {
            return Problem.unreadable(status);
        }
    }

    /** Reads an answer that is no refusal. */
    @FunctionalInterface
    interface Answer<T> {
        T of(ConvertibleClientHttpResponse answer) throws IOException;
    }
}
