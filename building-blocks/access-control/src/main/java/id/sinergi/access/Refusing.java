package id.sinergi.access;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers 401 and 403 with the header that RFC 6750 asks for, and as a problem like every other refusal. */
final class Refusing implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final AccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final HandlerExceptionResolver problems;
    private final Limiting limiting;

    Refusing(HandlerExceptionResolver problems, Limiting limiting) {
        this.problems = problems;
        this.limiting = limiting;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authentication)
            throws IOException, ServletException {
        if (limiting.refusesUnauthenticated(request, response)) {
            return;
        }
        challenge.commence(request, response, authentication);
        answer(
                request,
                response,
                Refusal.of(
                        ProblemType.UNAUTHENTICATED,
                        "Send a valid bearer token of this Sinergi's identity provider in the header Authorization; the"
                                + " header WWW-Authenticate of this answer says what is wrong with the one sent, if any."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        denial.handle(request, response, denied);
        answer(
                request,
                response,
                Refusal.of(
                        ProblemType.FORBIDDEN,
                        "The account's role does not allow this; ask whoever manages accounts for the role it needs."));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        problems.resolveException(request, response, null, refusal);
    }
}
