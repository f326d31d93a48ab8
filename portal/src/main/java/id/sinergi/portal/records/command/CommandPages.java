package id.sinergi.portal.records.command;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.records.Family;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import id.sinergi.portal.services.Keys;
import id.sinergi.portal.services.Problem;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.ServiceAway;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A command's form, and what becomes of it when it is sent: what was typed is kept until the service has taken it. */
@Controller
class CommandPages {

    private static final String RECORD = "/" + Family.PATHS + "/" + Family.ID + "/{command:[a-z-]+}";
    private static final String PART =
            "/" + Family.PATHS + "/" + Family.ID + "/" + Parts.PATHS + "/{part}/{command:[a-z-]+}";

    private final Questions questions;
    private final PartTitles parts;
    private final Words words;

    CommandPages(Questions questions, PartTitles parts, Words words) {
        this.questions = questions;
        this.parts = parts;
        this.words = words;
    }

    /** What the address names; 404 where there is no such command. */
    @ModelAttribute
    Subject subject(
            @PathVariable String family,
            @PathVariable String id,
            @PathVariable String command,
            @PathVariable(required = false) @Nullable String parts,
            @PathVariable(required = false) @Nullable String part) {
        Family kind = Family.at(family);
        return Catalogue.commands(kind).stream()
                .filter(one -> one.name().equals(command) && Objects.equals(one.part(), parts))
                .findFirst()
                .map(one -> new Subject(kind, id, one, part))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping({RECORD, PART})
    String form(
            @ModelAttribute(binding = false) Subject subject,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model page) {
        Told record = subject.read(services);
        show(subject, record, viewer, null, null, page);
        page.addAttribute("key", Keys.orNew(null));
        return "records/command";
    }

    @PostMapping({RECORD, PART})
    String send(
            @ModelAttribute(binding = false) Subject subject,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            HttpServletResponse response,
            Model page) {
        Told record = subject.read(services);
        String key = Keys.orNew(typed.getFirst("key"));
        page.addAttribute("key", key);
        try {
            Stored stored = subject.send(typed, key, record, services);
            String id = subject.command().name().equals("renewal")
                    ? stored.body().path("id").asString()
                    : subject.id();
            return "redirect:/" + subject.family().path() + "/" + id + "?done";
        } catch (Refused refused) {
            int status = refused.problem().status();
            if (status == 401 || status == 403 || status == 404) {
                throw refused;
            }
            response.setStatus(status);
            if (refused.problem().isKeyReused()) {
                // What the form said before is stored: under its key nothing else can be.
                page.addAttribute("key", Keys.orNew(null));
            }
            show(subject, record, viewer, typed, refused.problem(), page);
        } catch (ServiceAway away) {
            response.setStatus(503);
            show(subject, record, viewer, typed, null, page);
            page.addAttribute("away", true);
        }
        return "records/command";
    }

    private void show(
            Subject subject,
            Told record,
            Viewer viewer,
            @Nullable MultiValueMap<String, String> typed,
            @Nullable Problem problem,
            Model page) {
        Command command = subject.command();
        Standing standing = Standing.of(viewer, record);
        Told whole = subject.of(record);
        Questions.Sent sent = typed == null ? null : new Questions.Sent(typed, subject.original(typed, record));
        page.addAttribute("family", subject.family());
        page.addAttribute("record", record);
        page.addAttribute("recordTitle", words.title(record));
        page.addAttribute("part", subject.part() == null ? null : whole);
        page.addAttribute("partTitle", parts.of(whole));
        page.addAttribute("command", command.key());
        page.addAttribute("commandTitle", words.command(command.key()));
        page.addAttribute("may", standing.may(command.right()));
        page.addAttribute("fits", command.fits(whole));
        page.addAttribute("questions", questions.of(command, whole, standing, sent, problem));
        page.addAttribute(
                "original",
                command.corrects() ? Original.of(command.fields(), whole.json()).json() : null);
        page.addAttribute("problem", problem);
        page.addAttribute("others", problem == null ? List.of() : Questions.others(command, problem));
    }
}
