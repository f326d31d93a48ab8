package id.sinergi.portal.forms;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.forms.Sending.Confirming;
import id.sinergi.portal.forms.Sending.Sent;
import id.sinergi.portal.page.Notice;
import id.sinergi.portal.services.Keys;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.ServiceAway;
import id.sinergi.portal.services.Services;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The forms of the three families. What is typed stays in the form until it is stored, whatever happens in between. */
@Controller
class FormController {

    private final Shapes shapes;
    private final Bodies bodies;
    private final Beginnings beginnings;
    private final Sending sending;
    private final Faults faults;

    FormController(Shapes shapes, Bodies bodies, Beginnings beginnings, Sending sending, Faults faults) {
        this.shapes = shapes;
        this.bodies = bodies;
        this.beginnings = beginnings;
        this.sending = sending;
        this.faults = faults;
    }

    @GetMapping({"/visits/new", "/agreements/new", "/programmes/new"})
    String blank(
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        Family family = Family.at(request.getRequestURI());
        PointerForm form = PointerForm.of(shapes.of(family), bodies, asked);
        model.addAttribute("fresh", true);
        return shown(family, beginnings.of(family, form, viewer, asked.getFirst("side")), viewer, model);
    }

    @PostMapping({"/visits/new", "/agreements/new", "/programmes/new"})
    String posted(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam MultiValueMap<String, String> posted,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model model,
            RedirectAttributes flash) {
        Family family = Family.at(request.getRequestURI());
        PointerForm form = PointerForm.of(shapes.of(family), bodies, posted);
        model.addAttribute("key", Keys.orNew(posted.getFirst("key")));
        if (posted.containsKey("add")) {
            return shown(family, form.adding(said(posted, "add")), viewer, model);
        } else if (posted.containsKey("drop")) {
            return shown(family, form.dropping(said(posted, "drop")), viewer, model);
        } else if (posted.containsKey("restore")) {
            model.addAttribute("restored", true);
            return shown(family, form, viewer, model);
        }
        try {
            Sent sent = sent(family, form, posted, viewer, services, model);
            if (sent != null) {
                flash.addFlashAttribute(Notice.ATTRIBUTE, sent.notice());
                return "redirect:/" + family.word() + "/" + sent.id();
            }
        } catch (Refused refused) {
            response.setStatus(faults.show(refused, form, model));
        } catch (ServiceAway away) {
            model.addAttribute("trouble", "forms.away");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return shown(family, form, viewer, model);
    }

    /** Null where there is something to look at first. */
    private @Nullable Sent sent(
            Family family,
            PointerForm form,
            MultiValueMap<String, String> posted,
            Viewer viewer,
            Services services,
            Model model) {
        ObjectNode body = form.body();
        String key = Keys.orNew(posted.getFirst("key"));
        String draft = draft(family, viewer);
        Confirming confirming = Confirming.parse(said(posted, "confirm"));
        if (confirming != null && family == Family.VISITS) {
            return sending.confirm(services, confirming, key, draft);
        }
        boolean stores = posted.containsKey("store") || posted.containsKey("same");
        boolean seen = Sending.digest(body).equals(posted.getFirst("checked"));
        if (!(seen && stores)) {
            Check check = sending.rehearse(services, family, body, viewer);
            // Enter in a field only checks: half a report is not stored by a slip of the hand.
            if (check.needsALook() || !(stores || posted.containsKey("send"))) {
                model.addAttribute("check", check);
                return null;
            }
        }
        return posted.containsKey("same") && family == Family.VISITS
                ? sending.storeAndJoin(services, body, key, said(posted, "same"), draft)
                : sending.store(services, family, body, key, draft);
    }

    private static String shown(Family family, PointerForm form, Viewer viewer, Model model) {
        model.addAttribute("family", family.word());
        model.addAttribute("form", form);
        model.addAttribute("draft", draft(family, viewer));
        if (!model.containsAttribute("key")) {
            model.addAttribute("key", UUID.randomUUID().toString());
        }
        return "forms/page";
    }

    private static String draft(Family family, Viewer viewer) {
        return viewer.name() + "/" + family.word();
    }

    private static String said(MultiValueMap<String, String> posted, String name) {
        return Objects.requireNonNullElse(posted.getFirst(name), "");
    }
}
