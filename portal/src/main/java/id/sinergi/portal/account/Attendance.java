package id.sinergi.portal.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Ends the session of a page that is left open and that nobody uses: what a page asks by itself is no use of it, although the
 * server counts it as such.
 */
@Component
class Attendance implements HandlerInterceptor {

    static final String LAST = "id.sinergi.portal.attended";

    private final Clock clock;

    Attendance(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        HttpSession session = request.getSession(false);
        // A stream's end comes by here again.
        if (session == null || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        } else if (!asksByItself(request)) {
            session.setAttribute(LAST, clock.instant());
            return true;
        } else if (isAttended(session)) {
            return true;
        }
        session.invalidate();
        leaveAlone(request, response);
        return false;
    }

    /** The stream of a dashboard, and its numbers when it has heard of a change. */
    private static boolean asksByItself(HttpServletRequest request) {
        return isStream(request) || "numbers".equals(request.getHeader("HX-Target"));
    }

    private boolean isAttended(HttpSession session) {
        Instant last = last(session);
        int seconds = session.getMaxInactiveInterval();
        return last == null || seconds <= 0 || clock.instant().isBefore(last.plusSeconds(seconds));
    }

    private static @Nullable Instant last(HttpSession session) {
        return session.getAttribute(LAST) instanceof Instant last ? last : null;
    }

    /** It is not led to the login, where a session of the identity provider would let it in again. */
    private static void leaveAlone(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isStream(request)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.getWriter().write("event:unattended\ndata:over\n\n");
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private static boolean isStream(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/live");
    }
}
