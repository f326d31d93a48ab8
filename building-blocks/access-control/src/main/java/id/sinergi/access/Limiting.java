package id.sinergi.access;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Asks a client to slow down with 429: an account by its own count, a request without a valid token by its address, so that
 * who sends bad tokens does not lock out the accounts that share the address.
 */
final class Limiting extends OncePerRequestFilter {

    private static final String COUNTED = Limiting.class.getName() + ".counted";

    private final Rates accounts;
    private final Rates operators;
    private final Rates addresses;
    private final HandlerExceptionResolver problems;

    Limiting(Limits limits, TimeMeter time, HandlerExceptionResolver problems) {
        this.accounts = new Rates(limits.accountPerSecond(), limits.accountBurst(), time);
        this.operators = new Rates(limits.operatorPerSecond(), limits.operatorBurst(), time);
        this.addresses = new Rates(limits.addressPerSecond(), limits.addressBurst(), time);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Client.note(request);
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        Duration wait;
        if (account instanceof JwtAuthenticationToken verified) {
            wait = (isOfOperation(verified) ? operators : accounts).count(verified.getName());
        } else {
            wait = countAddress(request);
        }
        if (!refused(request, response, wait)) {
            chain.doFilter(request, response);
        }
    }

    /** Refuses what is refused anyway with 429 instead where its address sends too much of it. */
    boolean refusesUnauthenticated(HttpServletRequest request, HttpServletResponse response) {
        return refused(request, response, countAddress(request));
    }

    private Duration countAddress(HttpServletRequest request) {
        if (request.getAttribute(COUNTED) != null) {
            return Duration.ZERO;
        }
        request.setAttribute(COUNTED, true);
        return addresses.count(Client.of(request).network());
    }

    private boolean refused(HttpServletRequest request, HttpServletResponse response, Duration wait) {
        if (wait.isZero()) {
            return false;
        }
        long seconds = wait.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.resolveException(
                request,
                response,
                null,
                Refusal.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Wait for as many seconds as Retry-After says, then send it again; many records go faster in one"
                                + " import than one by one."));
        return true;
    }

    private static boolean isOfOperation(Authentication account) {
        return account.getAuthorities().stream()
                .anyMatch(granted -> Role.OPERATOR.authority().equals(granted.getAuthority())
                        || Role.SERVICE.authority().equals(granted.getAuthority()));
    }
}
