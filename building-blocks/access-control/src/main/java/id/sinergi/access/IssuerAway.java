package id.sinergi.access;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Says 503 where a token may be good but nobody can tell: the issuer does not hand out its keys. */
final class IssuerAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerAway.class);

    private final HandlerExceptionResolver problems;

    IssuerAway(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException away) {
            LOG.warn("The keys of the token issuer cannot be had: {}", away.getMessage());
            problems.resolveException(
                    request,
                    response,
                    null,
                    Refusal.of(
                            ProblemType.UNAVAILABLE,
                            "The identity provider does not answer, so the token cannot be checked. Repeat the request"
                                    + " after the pause that Retry-After names."));
        }
    }
}
