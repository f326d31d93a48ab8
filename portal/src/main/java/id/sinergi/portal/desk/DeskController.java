package id.sinergi.portal.desk;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Notice;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Problem;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk, and what is decided on it. */
@Controller
class DeskController {

    private static final String VISIT = "/api/v1/visits/{id}";

    private final Words words;

    DeskController(Words words) {
        this.words = words;
    }

    @GetMapping("/desk")
    String desk(
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String regionalOffice,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model page) {
        Queue chosen = Queue.of(queue);
        String office = regionalOffice == null || regionalOffice.isBlank() ? viewer.regionalOffice() : regionalOffice;
        page.addAttribute("desk", Desk.read(services, chosen, office, cursor));
        page.addAttribute("queues", Queue.values());
        page.addAttribute("decisions", Decision.in(chosen));
        page.addAttribute("office", office);
        page.addAttribute("key", UUID.randomUUID());
        return "desk/desk";
    }

    /** Two reports that may tell of one visit, side by side, with the form that decides. */
    @GetMapping("/desk/duplicates/{id}/{other}")
    String duplicates(@PathVariable String id, @PathVariable String other, Services services, Model page) {
        Coming<Told> second = services.coming(() -> new Told(services.get(Service.VISITS, VISIT, other)));
        Side first = Side.of(new Told(services.get(Service.VISITS, VISIT, id)), words);
        page.addAttribute("first", first);
        page.addAttribute("sides", List.of(first, Side.of(second.get(), words)));
        page.addAttribute("other", other);
        page.addAttribute("key", UUID.randomUUID());
        return "desk/compare :: compare";
    }

    /** What the sides of a visit say of its day, with the form that settles it. */
    @GetMapping("/desk/disputed/{id}")
    String disputed(@PathVariable String id, Services services, Model page) {
        var visit = new Told(services.get(Service.VISITS, VISIT, id));
        page.addAttribute("visit", visit);
        page.addAttribute("days", Day.claimed(visit));
        page.addAttribute("key", UUID.randomUUID());
        return "desk/disputed :: disputed";
    }

    @PostMapping("/desk")
    String decide(
            @RequestParam String queue,
            @RequestParam String subject,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String visit,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam String key,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response) {
        Decision decided = Decision.of(decision);
        try {
            if (decided != null && (decided.silent() || !reason.isBlank())) {
                send(services, decided, subject, version, key, new Decision.Said(reason, visit, on));
                next.addFlashAttribute(Notice.ATTRIBUTE, Notice.of("desk.done." + decided.key()));
                next.addAttribute("queue", queue);
                return "redirect:/desk";
            }
            page.addAttribute("failed", new Failed(subject, decision, reason, null));
        } catch (Refused refused) {
            page.addAttribute("failed", new Failed(subject, decision, reason, refused.problem()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return desk(queue, null, null, viewer, services, page);
    }

    /** A month that has changed is decided on at the version that it has now: its changes have been shown. */
    private static void send(
            Services services,
            Decision decided,
            String subject,
            @Nullable String version,
            String key,
            Decision.Said said) {
        Service owner = Decision.owner(subject);
        String etag = version == null || version.isBlank()
                ? services.read(owner, "/api/v1/" + subject).etag()
                : "\"" + version + "\"";
        services.post(owner, key, etag, decided.body(said), decided.path(subject));
    }

    /**
     * A decision that was not taken.
     *
     * @param problem why; null: the reason is missing
     */
    record Failed(
            String subject,
            String decision,
            String reason,
            @Nullable Problem problem) {

        /** What a service says about it; the key of a message where nobody has said anything. */
        public List<String> details() {
            if (problem == null) {
                return List.of();
            }
            List<String> errors =
                    problem.errors().stream().map(Problem.FieldError::detail).toList();
            return errors.isEmpty() ? List.of(Objects.requireNonNullElse(problem.detail(), "")) : errors;
        }
    }
}
