package id.sinergi.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Sends a page whose session is over through the login again: a script's request must not follow a redirect to the
 * identity provider, the browser itself has to.
 */
class SessionOver implements AuthenticationEntryPoint {

    static final RequestMatcher ASKED_BY_A_PAGE = new RequestHeaderRequestMatcher("HX-Request");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader("HX-Redirect", pageOf(request));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    /** Only path and query are taken of what the client says, so that it leads nowhere else. */
    private static String pageOf(HttpServletRequest request) {
        String address = Objects.requireNonNullElse(request.getHeader("HX-Current-URL"), "/");
        try {
            URI page = URI.create(address);
            String path = Objects.requireNonNullElse(page.getRawPath(), "");
            return "/" + path.replaceFirst("^/+", "") + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}
