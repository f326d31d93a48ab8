package id.sinergi.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the frame of a page what it is drawn for. */
@ControllerAdvice
class PageAdvice {

    /**
     * Whether only the inside of the frame is wanted, since the browser has the frame already; not where it comes back
     * through its history, which it then draws anew.
     */
    @ModelAttribute("fragment")
    boolean fragment(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }

    /** The path, by which the frame marks where one is. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** The address without a choice of language, ready for one to be added. */
    @ModelAttribute("unspoken")
    String unspoken(HttpServletRequest request) {
        String query = request.getQueryString() == null
                ? ""
                : request.getQueryString().replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
        return request.getRequestURI() + "?" + (query.isEmpty() ? "" : query + "&");
    }
}
