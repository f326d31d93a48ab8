package id.sinergi.portal.overview;

import id.sinergi.portal.page.Format;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Services;
import id.sinergi.reference.Directory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The dashboards. Their addresses are the interface's, without its prefix. */
@Controller
class OverviewController {

    private static final String NUMBERS = "numbers";

    private final Overviews overviews;
    private final Directory directory;
    private final Format format;
    private final Periods periods;
    private final Clock clock;

    OverviewController(Overviews overviews, Directory directory, Format format, Periods periods, Clock clock) {
        this.periods = periods;
        this.overviews = overviews;
        this.directory = directory;
        this.format = format;
        this.clock = clock;
    }

    @GetMapping("/dashboards/national")
    String nation(@ModelAttribute("wanted") Wanted wanted, Services services, Model model, HttpServletRequest request) {
        return shown(Scope.NATION, wanted, services, model, request);
    }

    @GetMapping("/dashboards/regional-offices/{name}")
    String office(
            @PathVariable String name,
            @ModelAttribute("wanted") Wanted wanted,
            Services services,
            Model model,
            HttpServletRequest request) {
        return shown(Scope.office(name), wanted, services, model, request);
    }

    @GetMapping("/dashboards/facilities/{id}")
    String facility(
            @PathVariable String id,
            @ModelAttribute("wanted") Wanted wanted,
            Services services,
            Model model,
            HttpServletRequest request) {
        return shown(Scope.facility(id), wanted, services, model, request);
    }

    /** The whole page, or its numbers alone where the page has heard that they have changed. */
    private String shown(Scope place, Wanted wanted, Services services, Model model, HttpServletRequest request) {
        LocalDate today = periods.today(place);
        Look look = wanted.look(clock, today);
        model.addAttribute("overview", overviews.of(place, look, services));
        model.addAttribute("head", Head.of(place, look, directory, today));
        model.addAttribute("look", look);
        // Thymeleaf lets attributes use what is in the model, and no beans.
        model.addAttribute("format", format);
        model.addAttribute("place", place);
        model.addAttribute("offered", Measures.MONTHLY);
        model.addAttribute("lostMoment", wanted.lostMoment(clock));
        return NUMBERS.equals(request.getHeader("HX-Target")) ? "overview/numbers :: numbers" : "overview";
    }
}
