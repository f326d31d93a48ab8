package id.sinergi.portal.overview;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.live.Listener;
import id.sinergi.portal.live.Streams;
import id.sinergi.portal.page.Format;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Versions;
import id.sinergi.reference.Directory;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open dashboard that its numbers have changed, in the name of whoever looks. */
@Controller
class LiveController {

    private final Streams streams;
    private final Directory directory;
    private final Format format;
    private final Periods periods;
    private final Clock clock;

    LiveController(Streams streams, Directory directory, Format format, Periods periods, Clock clock) {
        this.periods = periods;
        this.streams = streams;
        this.directory = directory;
        this.format = format;
        this.clock = clock;
    }

    /**
     * A stream of events: {@code heard} and {@code changed}, the latter with the measures as the page writes them.
     *
     * @param written whose numbers, such as {@code REGIONAL_OFFICE:Jawa Tengah}
     * @param version of the numbers that the page shows
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @RequestParam("scope") String written,
            @RequestParam String version,
            @ModelAttribute Wanted wanted,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Locale locale,
            HttpSession session) {
        Scope scope = Scope.parse(written, directory);
        if (scope == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!Versions.isEtag(version)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Look look = wanted.look(clock, periods.today(scope)).now();
        Asking asking = look.asking(scope, "", look.period());
        return streams.open(
                new Listener(viewer.name(), version, services.validUntil(), () -> goesOn(session)),
                new WatchedDashboard(services, asking, format, locale));
    }

    /** A session that is over refuses to tell when it began; asking it so does not prolong it. */
    private static boolean goesOn(HttpSession session) {
        try {
            return session.getCreationTime() > 0;
        } catch (IllegalStateException over) {
            return false;
        }
    }
}
