package id.sinergi.portal.desk;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Notice;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Sample;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Keys;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/** The desk, and what is decided on it. */
@Controller
class DeskController {

    private static final String VISIT = "/api/v1/visits/{id}";
    private static final String DECIDED = "decided";

    private final Periods periods;
    private final Words words;

    DeskController(Periods periods, Words words) {
        this.periods = periods;
        this.words = words;
    }

    @GetMapping("/desk")
    String desk(
            @ModelAttribute("place") Place place,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model page) {
        return shown(place, null, viewer, services, page);
    }

    /** Two reports that may tell of one visit, side by side, with the form that decides. */
    @GetMapping("/desk/duplicates/{id}/{other}")
    String duplicates(
            @PathVariable String id,
            @PathVariable String other,
            @RequestParam(required = false) @Nullable String key,
            @ModelAttribute("place") Place place,
            Services services,
            Model page) {
        Coming<Told> second = services.coming(() -> new Told(services.get(Service.VISITS, VISIT, other)));
        Side first = Side.of(new Told(services.get(Service.VISITS, VISIT, id)), words);
        page.addAttribute("first", first);
        page.addAttribute("sides", List.of(first, Side.of(second.get(), words)));
        page.addAttribute("other", other);
        page.addAttribute("key", Keys.orNew(key));
        return "desk/compare :: compare";
    }

    /** What the sides of a visit say of its day, with the form that settles it. */
    @GetMapping("/desk/disputed/{id}")
    String disputed(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String key,
            @ModelAttribute("place") Place place,
            Services services,
            Model page) {
        var visit = new Told(services.get(Service.VISITS, VISIT, id));
        page.addAttribute("visit", visit);
        page.addAttribute("days", Day.told(visit, words));
        page.addAttribute("key", Keys.orNew(key));
        return "desk/disputed :: disputed";
    }

    /** What was decided on the reports of a visit, with the forms that take it back. */
    @GetMapping("/desk/joined/{id}")
    String joined(@PathVariable UUID id, Services services, Model page) {
        var visit = new Told(services.get(Service.VISITS, VISIT, id));
        page.addAttribute("visit", visit);
        page.addAttribute("visitTitle", words.title(visit));
        page.addAttribute("others", Joined.of(visit, words));
        page.addAttribute("key", Keys.orNew(null));
        return "desk/joined";
    }

    @PostMapping("/desk")
    String decide(
            @ModelAttribute("place") Place place,
            @ModelAttribute("ruling") Ruling ruling,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response) {
        Subject subject = Subject.of(ruling.subject()).orElseThrow(DeskController::unknown);
        Decision decision = Decision.of(ruling.decision(), subject).orElseThrow(DeskController::unknown);
        Rulings.Outcome outcome = Rulings.hand(decision, subject, ruling, place, services);
        Stored stored = outcome.stored();
        if (stored == null) {
            response.setStatus(outcome.status().value());
            return shown(place, outcome.failed(), viewer, services, page);
        }
        next.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("desk.done." + decision.key()));
        next.addFlashAttribute(DECIDED, ruling.subjects());
        if (decision.joins()) {
            next.addFlashAttribute("undo", standing(stored.body(), subject));
        }
        return "redirect:" + place.address();
    }

    private String shown(Place place, @Nullable Failed failed, Viewer viewer, Services services, Model page) {
        String office = place.office(viewer);
        Scope scope = office == null ? Scope.NATION : Scope.office(office);
        Coming<Boolean> sample = Sample.in(services, scope, Period.orThisYear(null, periods.today(scope)));
        Desk desk = Desk.read(services, place, office, decided(page));
        page.addAttribute("sample", sample.get());
        page.addAttribute("desk", desk);
        page.addAttribute("queues", Queue.values());
        page.addAttribute("decisions", Decision.in(place.chosen()));
        page.addAttribute("office", office);
        page.addAttribute("failed", failed);
        page.addAttribute("elsewhere", failed != null && desk.cases().stream().noneMatch(failed::isAbout));
        page.addAttribute("key", failed == null ? Keys.orNew(null) : failed.key());
        return "desk/desk";
    }

    private static List<String> decided(Model page) {
        return page.getAttribute(DECIDED) instanceof List<?> subjects
                ? subjects.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The visit that stands for both reports, which keeps what was decided. */
    private static String standing(JsonNode visit, Subject decided) {
        return visit.path("mergedInto").asString(decided.id().toString());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
