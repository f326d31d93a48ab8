package id.sinergi.portal.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Sends a page whose session is over through the login again: a script's request must not follow a redirect to the
 * identity provider, the browser itself has to. What was typed is not sent on; the browser keeps it for the page that comes back.
 */
class SessionOver implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final RequestMatcher ASKED_BY_A_PAGE = new RequestHeaderRequestMatcher("HX-Request");

    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        leadBack(request, response);
    }

    /** A form of a session that is no more has no token of the new one: that is no lack of rights. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException) {
            leadBack(request, response);
        } else {
            forbidden.handle(request, response, reason);
        }
    }

    /** Has the browser read the page anew from which it asks, which leads through the login where that is needed. */
    static void leadBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ASKED_BY_A_PAGE.matches(request)) {
            response.setHeader("HX-Redirect", page(request.getHeader("HX-Current-URL")));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (request.getMethod().equals("GET")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(page(request.getRequestURI() + query));
        } else {
            response.sendRedirect(page(request.getHeader(HttpHeaders.REFERER)));
        }
    }

    /** Only path and query are taken of what the client says, so that it leads nowhere else. */
    private static String page(@Nullable String address) {
        try {
            URI page = URI.create(Objects.requireNonNullElse(address, "/"));
            String path = Objects.requireNonNullElse(page.getRawPath(), "");
            return "/" + path.replaceFirst("^/+", "") + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}
