package id.sinergi.access;

import id.sinergi.http.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** The foreign web pages that may read answers, by exact origin; tokens only, never cookies. */
final class Origins {

    private final List<String> named;

    /**
     * Pages of these origins.
     *
     * @throws IllegalArgumentException where one stands for all, since that is never meant
     */
    Origins(List<String> named) {
        if (named.stream().anyMatch(origin -> origin.contains("*") || origin.equals("null"))) {
            throw new IllegalArgumentException(
                    "sinergi.access.origins names each origin, as https://portal.example.id, not " + named);
        }
        this.named = List.copyOf(named);
    }

    boolean areNone() {
        return named.isEmpty();
    }

    CorsFilter filter() {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(named);
        rules.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH"));
        rules.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.ACCEPT,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                "Idempotency-Key"));
        rules.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                HttpHeaders.WWW_AUTHENTICATE,
                HttpHeaders.CONTENT_DISPOSITION));
        rules.setMaxAge(Duration.ofHours(1));
        var paths = new UrlBasedCorsConfigurationSource();
        paths.registerCorsConfiguration("/api/v1/**", rules);
        var filter = new CorsFilter(paths);
        filter.setCorsProcessor(new Refusing());
        return filter;
    }

    /** Where the framework would refuse in plain text. */
    private static final class Refusing extends DefaultCorsProcessor {

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            ProblemType type = ProblemType.FORBIDDEN;
            response.setStatusCode(type.status());
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            String problem =
                    """
                    {"type":"%s","title":"%s","status":%d,"detail":"Pages of this origin may not ask here."}""".formatted(type.uri(), type.title(), type.status().value());
            response.getBody().write(problem.getBytes(StandardCharsets.UTF_8));
            response.flush();
        }
    }
}
