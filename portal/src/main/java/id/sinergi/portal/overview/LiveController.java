package id.sinergi.portal.overview;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.live.Listener;
import id.sinergi.portal.live.Streams;
import id.sinergi.portal.page.Format;
import id.sinergi.portal.services.Services;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open dashboard that its numbers have changed, in the name of whoever looks. */
@Controller
class LiveController {

    private final Streams streams;
    private final Format format;
    private final Clock clock;

    LiveController(Streams streams, Format format, Clock clock) {
        this.streams = streams;
        this.format = format;
        this.clock = clock;
    }

    /**
     * A stream of events.
     *
     * @param kind whose numbers: {@code NATION}, {@code OFFICE} or {@code FACILITY}
     * @param version of the numbers that the page shows
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @RequestParam Place.Kind kind,
            @RequestParam(defaultValue = "") String id,
            @RequestParam String version,
            @ModelAttribute Wanted wanted,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Locale locale,
            HttpSession session) {
        Look look = wanted.look(clock).now();
        Asking asking = look.asking(new Place(kind, id), "", look.period());
        var listener = new Listener(viewer.name(), version, services.validUntil(), () -> goesOn(session));
        return streams.open(listener, new WatchedDashboard(services, asking, format, locale));
    }

    private static boolean goesOn(@Nullable HttpSession session) {
        try {
            return session != null && session.getCreationTime() > 0;
        } catch (IllegalStateException over) {
            return false;
        }
    }
}
