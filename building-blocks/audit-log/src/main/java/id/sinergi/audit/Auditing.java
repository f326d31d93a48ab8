package id.sinergi.audit;

import id.sinergi.access.Client;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands outside of everything that can refuse, and tells what became of each request that is worthwhile. */
final class Auditing extends OncePerRequestFilter {

    private static final PathContainer NONE = PathContainer.parsePath("");
    private static final Pattern KEY = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final String service;
    private final Worthwhile worthwhile;
    private final Supplier<Routes> routes;
    private final Clock clock;
    private final Consumer<AuditEvent> events;

    Auditing(String service, Worthwhile worthwhile, Supplier<Routes> routes, Clock clock, Consumer<AuditEvent> events) {
        this.service = service;
        this.worthwhile = worthwhile;
        this.routes = routes;
        this.clock = clock;
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            tell(request, answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private void tell(HttpServletRequest request, int status) {
        PathContainer path = parsed(request.getRequestURI());
        if (worthwhile.is(request.getMethod(), path, status)) {
            events.accept(event(request, path, status));
        }
    }

    private AuditEvent event(HttpServletRequest request, PathContainer path, int status) {
        Client client = Client.of(request);
        return new AuditEvent(
                UUID.randomUUID().toString(),
                clock.instant(),
                service,
                client.account(),
                client.address(),
                Printable.of(request.getMethod()),
                routes.get().of(path).orElse(null),
                Printable.of(request.getRequestURI()),
                status,
                Outcome.of(status),
                NotedProblems.of(request),
                key(request.getHeader("Idempotency-Key")),
                MDC.get("traceId"),
                1);
    }

    /** As it was sent and not as it is printed, which may end in the middle of a character. */
    private static PathContainer parsed(String sent) {
        try {
            return PathContainer.parsePath(sent);
        } catch (IllegalArgumentException undecodable) {
            return NONE;
        }
    }

    private static @Nullable String key(@Nullable String sent) {
        return sent != null && KEY.matcher(sent).matches() ? sent : null;
    }
}
