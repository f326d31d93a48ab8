package id.sinergi.portal.months;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Notice;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Keys;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.ServiceAway;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Versions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A facility's month: what it holds, handing it in, and what became of it. */
@Controller
class MonthController {

    private final Months months;
    private final Periods periods;

    MonthController(Months months, Periods periods) {
        this.months = months;
        this.periods = periods;
    }

    @GetMapping("/months/{facility}/{month}")
    String month(
            @PathVariable String facility,
            @PathVariable String month,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model model) {
        return shown(facility, month, viewer, services, model);
    }

    @PostMapping("/months/{facility}/{month}")
    String submit(
            @PathVariable String facility,
            @PathVariable String month,
            @ModelAttribute("viewer") Viewer viewer,
            @ModelAttribute("typed") Typed typed,
            @RequestParam(required = false) @Nullable String key,
            Services services,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("facility", facility).put("period", month).put("nil", typed.isNil());
        if (!typed.says().isBlank()) {
            body.put("note", typed.says());
        }
        String known = Keys.orNew(key);
        model.addAttribute("key", known);
        try {
            services.post(Service.REPORTING, known, Versions.etag(typed.version()), body, "/api/v1/submissions");
            flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.of(typed.isNil() ? "months.sent-nil" : "months.sent"));
            return "redirect:/months/" + facility + "/" + month;
        } catch (Refused refused) {
            response.setStatus(refuse(refused, model));
        } catch (ServiceAway away) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("trouble", "months.away");
        }
        return shown(facility, month, viewer, services, model);
    }

    private String shown(String facility, String month, Viewer viewer, Services services, Model model) {
        Period period = Period.parse(month);
        if (period == null || period.kind() != Period.Kind.MONTH) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("of", months.read(facility, period, services));
        model.addAttribute("facility", facility);
        model.addAttribute("month", month);
        model.addAttribute("previous", period.previous().toString());
        model.addAttribute("next", period.next().toString());
        model.addAttribute("own", viewer.facilities().contains(facility));
        LocalDate today = periods.today(Scope.facility(facility));
        LocalDate lastDay = period.lastMonth().atEndOfMonth();
        model.addAttribute("opens", today.isBefore(lastDay) ? lastDay.toString() : null);
        if (!model.containsAttribute("key")) {
            model.addAttribute("key", Keys.orNew(null));
        }
        return "months/month";
    }

    private static int refuse(Refused refused, Model model) {
        int status = refused.problem().status();
        if (status == HttpStatus.UNAUTHORIZED.value()) {
            throw refused;
        }
        if (refused.problem().isKeyReused()) {
            model.addAttribute("trouble", "months.stored-before");
            model.addAttribute("key", Keys.orNew(null));
            return status;
        }
        model.addAttribute("faults", refused.problem().details());
        return status;
    }

    /**
     * What was typed.
     *
     * @param version of the submission that was seen; null: none was
     */
    public record Typed(
            @Nullable String nil,
            @Nullable String note,
            @Nullable String version) {

        boolean isNil() {
            return "yes".equals(nil);
        }

        /** The note. */
        public String says() {
            return note == null ? "" : note.strip();
        }
    }
}
