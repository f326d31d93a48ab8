package id.sinergi.portal.evidence;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.records.Family;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import id.sinergi.portal.records.command.Standing;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Download;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.ServiceAway;
import id.sinergi.portal.services.Services;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The files beside a record: handed on as downloads, added and withdrawn. */
@Controller
@RequestMapping("/{family:visits|agreements|programmes}/" + Family.ID + "/attachments")
class EvidencePages {

    private final Words words;

    EvidencePages(Words words) {
        this.words = words;
    }

    @GetMapping
    String list(
            @PathVariable String family,
            @PathVariable String id,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model page) {
        Family kind = Family.at(family);
        Coming<JsonNode> read = services.coming(() -> services.get(kind.service(), kind.api(), id));
        page.addAttribute("attachments", Attachments.of(kind, id, services));
        var record = new Told(read.get());
        page.addAttribute("family", kind);
        page.addAttribute("record", record);
        page.addAttribute("recordTitle", words.title(record));
        page.addAttribute("mayAttach", Standing.of(viewer, record).treats());
        page.addAttribute("accepted", FileKind.ACCEPTED);
        page.addAttribute("largest", Attachments.LARGEST);
        return "evidence/list";
    }

    @GetMapping("/{attachment}")
    void download(
            @PathVariable String family,
            @PathVariable String id,
            @PathVariable String attachment,
            Services services,
            HttpServletResponse response)
            throws IOException {
        Family kind = Family.at(family);
        Download.to(
                response,
                download -> services.download(
                        kind.service(), download, Attachments.path(kind) + "/{attachment}", id, attachment));
    }

    /** Sends a file on as it comes in; what is certain to be refused is said before. */
    @PostMapping
    String add(
            @PathVariable String family,
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "OTHER") String kind,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            HttpServletResponse response,
            Model page)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        FileKind type = FileKind.ofName(name).orElse(null);
        String wrong = file.isEmpty()
                ? "empty"
                : file.getSize() > Attachments.LARGEST ? "too-large" : type == null ? "type" : null;
        page.addAttribute("note", note);
        page.addAttribute("kind", kind);
        if (wrong != null || type == null) {
            return refused(wrong, null, response, () -> list(family, id, viewer, services, page), page);
        }
        Family of = Family.at(family);
        try {
            services.upload(
                    of.service(),
                    JsonNode.class,
                    type.type(),
                    file.getInputStream(),
                    Attachments.path(of) + "?kind={kind}&fileName={name}" + (note.isBlank() ? "" : "&note={note}"),
                    note.isBlank() ? new Object[] {id, kind, name} : new Object[] {id, kind, name, note.strip()});
            return "redirect:/" + family + "/" + id + "/attachments?added";
        } catch (Refused refused) {
            return refused(null, refused, response, () -> list(family, id, viewer, services, page), page);
        } catch (ServiceAway away) {
            return away(response, () -> list(family, id, viewer, services, page), page);
        }
    }

    @PostMapping("/{attachment}/withdrawal")
    String withdraw(
            @PathVariable String family,
            @PathVariable String id,
            @PathVariable String attachment,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            HttpServletResponse response,
            Model page) {
        Family kind = Family.at(family);
        page.addAttribute("withdrawing", attachment);
        page.addAttribute("reason", reason);
        try {
            services.post(
                    kind.service(),
                    null,
                    null,
                    JsonNodeFactory.instance.objectNode().put("reason", reason.strip()),
                    Attachments.path(kind) + "/{attachment}/withdrawal",
                    id,
                    attachment);
            return "redirect:/" + family + "/" + id + "/attachments?withdrawn";
        } catch (Refused refused) {
            return refused(null, refused, response, () -> list(family, id, viewer, services, page), page);
        } catch (ServiceAway away) {
            return away(response, () -> list(family, id, viewer, services, page), page);
        }
    }

    /** Nothing is known of what has become of it: the list says what is there. */
    private static String away(HttpServletResponse response, Supplier<String> list, Model page) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        page.addAttribute("wrong", "away");
        return list.get();
    }

    /** The list again, with what is wrong above it; who may not, or does not see it, is told so by the page for that. */
    private static String refused(
            @Nullable String wrong,
            @Nullable Refused refused,
            HttpServletResponse response,
            Supplier<String> list,
            Model page) {
        int status = refused == null ? 422 : refused.problem().status();
        if (refused != null && List.of(401, 403, 404).contains(status)) {
            throw refused;
        }
        response.setStatus(status);
        page.addAttribute("wrong", wrong);
        page.addAttribute("problem", refused == null ? null : refused.problem());
        return list.get();
    }
}
