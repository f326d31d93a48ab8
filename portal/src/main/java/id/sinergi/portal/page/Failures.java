package id.sinergi.portal.page;

import id.sinergi.portal.account.Viewers;
import id.sinergi.portal.services.Problem;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.ServiceAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a page shows where a service refuses or is away and the feature has no better answer. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final PageAdvice page;
    private final Viewers viewers;

    Failures(PageAdvice page, Viewers viewers) {
        this.page = page;
        this.viewers = viewers;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        Problem problem = refused.problem();
        String kind = switch (problem.status()) {
            case 401 -> "expired";
            case 403 -> "forbidden";
            case 404 -> "missing";
            case 412, 409 -> "changed";
            case 429 -> "busy";
            default -> "refused";
        };
        if (refused.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, refused.retryAfter());
        }
        return shown(kind, HttpStatusCode.valueOf(problem.status()), request, response)
                .addObject("problem", problem)
                .addObject("wait", refused.retryAfter());
    }

    @ExceptionHandler
    ModelAndView away(ServiceAway away, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{}: {}", away.getMessage(), String.valueOf(away.getCause()));
        return shown("away", HttpStatus.SERVICE_UNAVAILABLE, request, response);
    }

    /** With what the advice of handlers tells every other page, which is not asked where a handler has failed. */
    private ModelAndView shown(
            String kind, HttpStatusCode status, HttpServletRequest request, HttpServletResponse response) {
        var shown = new ModelAndView("failure", status);
        shown.addObject("kind", kind);
        shown.addObject("viewer", viewers.now());
        shown.addObject("fragment", page.fragment(request, response));
        shown.addObject("here", page.here(request));
        shown.addObject("unspoken", page.unspoken(request));
        return shown;
    }
}
