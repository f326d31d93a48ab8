package id.sinergi.portal.imports;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.services.Download;
import id.sinergi.portal.services.Problem;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.ServiceAway;
import id.sinergi.portal.services.Services;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files of many reports. A file goes through to its service and is kept nowhere: the browser, which still has it, sends it once
 * to be checked, once to be stored, and once more where the reasons are wanted as a file. It goes under the key of its sender, so
 * that a row that is sent again, from whatever page and in whatever file, is stored once.
 */
@Controller
class ImportController {

    /** More are read better in the file of reasons. */
    private static final int MOST_SHOWN = 1_000;

    /** Of the rows that are right: enough to see that they are read as they are meant. */
    private static final int MOST_ACCEPTED = 300;

    private final Reasons reasons;

    ImportController(Reasons reasons) {
        this.reasons = reasons;
    }

    @GetMapping("/imports/{family:visits|agreements|programmes}")
    String page(@PathVariable String family, Model model) {
        return shown(family, model);
    }

    @GetMapping("/imports/{family:visits|agreements|programmes}/template")
    void template(
            @PathVariable String family,
            @RequestParam(defaultValue = "xlsx") String format,
            Services services,
            HttpServletResponse response)
            throws IOException {
        Download.to(
                response,
                download -> services.download(
                        Files.service(family),
                        download,
                        format.equals("csv") ? Files.CSV : Files.XLSX,
                        "/api/v1/" + family + "/imports/template"));
    }

    @PostMapping("/imports/{family:visits|agreements|programmes}")
    String take(
            @PathVariable String family,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String store,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file.isEmpty()) {
            model.addAttribute("trouble", "imports.no-file");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(family, model);
        }
        try {
            Sheet sheet = Files.send(services, family, file, key(viewer, family), store == null);
            model.addAttribute("sheet", sheet);
            model.addAttribute("most", MOST_SHOWN);
            model.addAttribute("mostAccepted", MOST_ACCEPTED);
            model.addAttribute("checkedName", file.getOriginalFilename());
        } catch (Refused refused) {
            Problem problem = refused.problem();
            if (problem.status() == HttpStatus.UNAUTHORIZED.value()) {
                throw refused;
            }
            response.setStatus(problem.status());
            model.addAttribute("refusal", Objects.requireNonNullElse(problem.detail(), ""));
        } catch (ServiceAway away) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("trouble", "imports.away");
        }
        return shown(family, model);
    }

    /** The rows that are refused, with their reasons: CSV, a line for each value at fault. */
    @PostMapping("/imports/{family:visits|agreements|programmes}/refused")
    void refused(
            @PathVariable String family,
            @RequestParam MultipartFile file,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            HttpServletResponse response)
            throws IOException {
        Sheet sheet = Files.send(services, family, file, key(viewer, family), true);
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + family + "-ditolak.csv\"");
        reasons.write(sheet.refused(), response.getWriter());
    }

    private static String shown(String family, Model model) {
        model.addAttribute("family", family);
        model.addAttribute("families", List.of("visits", "agreements", "programmes"));
        return "imports/page";
    }

    /** Always the same, so that the service knows rows again that have no key of their own. */
    private static String key(Viewer viewer, String family) {
        return UUID.nameUUIDFromBytes(("imports\n" + viewer.name() + "\n" + family).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
