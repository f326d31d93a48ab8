package id.sinergi.portal.records.command;

import static id.sinergi.portal.records.command.Field.of;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.command.Field.Type;
import id.sinergi.portal.services.Problem;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.ServiceAway;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.MissingNode;

/** Reporting what a facility has deposited for a month: one report for each month, which later ones correct. */
@Controller
@RequestMapping("/state-revenue/new")
class DepositPages {

    private static final List<Field> FIGURES = List.of(of("rupiah", Type.NUMBER).must(), of("note", Type.LONG));
    private static final Field MONTH = of("month", Type.MONTH).must();

    private final Questions questions;

    DepositPages(Questions questions) {
        this.questions = questions;
    }

    @GetMapping
    String form(@ModelAttribute("viewer") Viewer viewer, Model page) {
        page.addAttribute("key", UUID.randomUUID().toString());
        return shown(viewer, null, null, page);
    }

    @PostMapping
    String send(
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            HttpServletResponse response,
            Model page) {
        page.addAttribute("key", typed.getFirst("key"));
        String facility = said(typed, "facility");
        String month = said(typed, "month");
        try {
            Stored stored = services.send(
                    Service.PROGRAMMES,
                    HttpMethod.PUT,
                    typed.getFirst("key"),
                    null,
                    Body.of(FIGURES, typed),
                    Subject.DEPOSIT,
                    facility,
                    month);
            return "redirect:/state-revenue/" + stored.body().path("id").asString() + "?done";
        } catch (Refused refused) {
            int status = refused.problem().status();
            if (status == 401 || status == 403) {
                throw refused;
            }
            response.setStatus(status);
            page.addAttribute("earlier", status == 428 ? earlier(services, facility, month) : null);
            return shown(viewer, typed, refused.problem(), page);
        } catch (ServiceAway away) {
            response.setStatus(503);
            page.addAttribute("away", true);
            return shown(viewer, typed, null, page);
        }
    }

    /** The id of the month's report, which there is already. */
    private static String earlier(Services services, String facility, String month) {
        return services.get(Service.PROGRAMMES, Subject.DEPOSIT, facility, month)
                .path("id")
                .asString();
    }

    private String shown(
            Viewer viewer, @Nullable MultiValueMap<String, String> typed, @Nullable Problem problem, Model page) {
        Command command = command(viewer);
        var nothing = new Told(MissingNode.getInstance());
        Questions.Sent sent = typed == null ? null : new Questions.Sent(typed, Original.of(List.of(), nothing.json()));
        page.addAttribute(
                "questions",
                questions.of(
                        command, nothing, new Standing(true, true, false, viewer.facilities(), true), sent, problem));
        page.addAttribute("may", viewer.reports() || viewer.role() == Viewer.Role.OPERATOR);
        page.addAttribute("problem", problem);
        page.addAttribute("others", problem == null ? List.of() : Questions.others(command, problem));
        return "records/deposit";
    }

    /** Who reports for facilities chooses among these. */
    private static Command command(Viewer viewer) {
        Field whose = of("facility", viewer.reports() ? Type.BY : Type.FACILITY).must();
        return Command.of("deposit", Right.REPORT, Set.of(), whose, MONTH, FIGURES.getFirst(), FIGURES.getLast());
    }

    private static String said(MultiValueMap<String, String> typed, String name) {
        String text = typed.getFirst(name);
        return text == null ? "" : text.strip();
    }
}
