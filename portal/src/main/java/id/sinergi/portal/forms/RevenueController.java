package id.sinergi.portal.forms;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.forms.Deposits.Place;
import id.sinergi.portal.page.Format;
import id.sinergi.portal.page.Notice;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.services.Keys;
import id.sinergi.portal.services.Problem.FieldError;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.ServiceAway;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import id.sinergi.portal.services.Versions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** The form of what a facility has deposited for a month: its first report, or another in its place. */
@Controller
class RevenueController {

    private static final String PAGE = "/state-revenue/new";

    private final Deposits deposits;
    private final Bodies bodies;
    private final Faults faults;
    private final Format format;
    private final Periods periods;

    RevenueController(Deposits deposits, Bodies bodies, Faults faults, Format format, Periods periods) {
        this.deposits = deposits;
        this.bodies = bodies;
        this.faults = faults;
        this.format = format;
        this.periods = periods;
    }

    /** What the address is for; both empty where that is yet to be said. */
    @ModelAttribute("place")
    Place place(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "") String month) {
        var asked = new Place(facility, month);
        return facility.isEmpty() || !asked.hasMonth() ? new Place("", "") : asked;
    }

    @GetMapping(PAGE)
    String form(
            @ModelAttribute(name = "place", binding = false) Place place,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model model) {
        Told known = place.hasMonth() ? deposits.find(place, services).orElse(null) : null;
        PointerForm form = PointerForm.of(RevenueShape.of(known != null), bodies, Map.of());
        model.addAttribute("fresh", true);
        if (known != null) {
            tellOf(known, model);
            return shown(deposits.filled(form, known), place, viewer, model);
        }
        String facility = place.hasMonth() ? place.facility() : viewer.facility();
        form.beginningWith("/facility", facility == null ? null : format.facility(facility))
                .beginningWith("/month", place.hasMonth() ? place.month() : lastMonth(viewer));
        return shown(form, place, viewer, model);
    }

    @PostMapping(PAGE)
    String posted(
            @ModelAttribute(name = "place", binding = false) Place asked,
            @RequestParam MultiValueMap<String, String> posted,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        String version = Versions.etag(posted.getFirst("version"));
        String key = Keys.orNew(posted.getFirst("key"));
        PointerForm form = PointerForm.of(RevenueShape.of(version != null), bodies, posted);
        model.addAttribute("version", version == null ? null : posted.getFirst("version"));
        model.addAttribute("key", key);
        if (posted.containsKey("restore")) {
            model.addAttribute("restored", true);
            return shown(form, asked, viewer, model);
        }
        ObjectNode body = form.body();
        Place place = Place.of(body);
        List<FieldError> missing = deposits.faults(place);
        if (!missing.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(form.faulted(missing), asked, viewer, model);
        }
        try {
            Stored stored = deposits.put(place, body, key, version, services);
            flash.addFlashAttribute(
                    Notice.ATTRIBUTE, new Notice("forms.stored.state-revenue", List.of(), draft(asked, viewer)));
            return "redirect:/state-revenue/" + stored.body().path("id").asString();
        } catch (Refused refused) {
            response.setStatus(refuse(refused, form, place, services, model));
        } catch (ServiceAway away) {
            model.addAttribute("trouble", "forms.away");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return shown(form, asked, viewer, model);
    }

    /** Where the month has a report that the form does not know, it is shown, so that whoever replaces it has seen it. */
    private int refuse(Refused refused, PointerForm form, Place place, Services services, Model model) {
        int status = refused.problem().status();
        boolean another =
                status == HttpStatus.PRECONDITION_FAILED.value() || status == HttpStatus.PRECONDITION_REQUIRED.value();
        if (another) {
            deposits.find(place, services).ifPresent(now -> {
                tellOf(now, model);
                model.addAttribute("another", true);
            });
        }
        return another ? status : faults.show(refused, form, model);
    }

    private static void tellOf(Told deposit, Model model) {
        model.addAttribute("now", deposit);
        model.addAttribute("version", deposit.text("version"));
    }

    private static String shown(PointerForm form, Place asked, Viewer viewer, Model model) {
        model.addAttribute("family", "state-revenue");
        model.addAttribute("form", form);
        model.addAttribute("draft", draft(asked, viewer));
        if (!model.containsAttribute("key")) {
            model.addAttribute("key", UUID.randomUUID().toString());
        }
        Object version = model.getAttribute("version");
        boolean correcting = version != null;
        model.addAttribute("correcting", correcting);
        model.addAttribute("does", correcting ? "correct" : "title");
        return "forms/state-revenue";
    }

    private static String draft(Place asked, Viewer viewer) {
        String all = viewer.name() + "/state-revenue";
        return asked.hasMonth() ? all + "/" + asked.facility() + "/" + asked.month() : all;
    }

    private String lastMonth(Viewer viewer) {
        return YearMonth.from(periods.today(viewer)).minusMonths(1).toString();
    }
}
