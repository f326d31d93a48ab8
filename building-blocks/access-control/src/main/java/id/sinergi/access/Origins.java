package id.sinergi.access;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

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

    CorsFilter filter(HandlerExceptionResolver problems) {
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
                HttpHeaders.CONTENT_DISPOSITION,
                "X-Total-Count"));
        rules.setMaxAge(Duration.ofHours(1));
        var paths = new UrlBasedCorsConfigurationSource();
        paths.registerCorsConfiguration("/api/v1/**", rules);
        var filter = new CorsFilter(paths);
        filter.setCorsProcessor(new Rejecting(problems));
        return filter;
    }

    /** Where the framework would refuse in plain text. */
    private record Rejecting(HandlerExceptionResolver problems) implements CorsProcessor {

        private static final CorsProcessor RULES = new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse response) {
                // Answered below.
            }
        };

        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration rules, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            boolean isTaken = RULES.processRequest(rules, request, response);
            if (!isTaken) {
                problems.resolveException(
                        request,
                        response,
                        null,
                        Refusal.of(ProblemType.FORBIDDEN, "Pages of this origin may not ask here."));
            }
            return isTaken;
        }
    }
}
