package id.sinergi.portal.exports;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Download;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.reference.Directory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Files to take along: chosen on a page, handed through while the service makes them. */
@Controller
class ExportsController {

    private static final List<String> FAMILIES = List.of("visits", "agreements", "programmes", "state-revenue");

    private final Periods periods;
    private final Directory directory;

    ExportsController(Periods periods, Directory directory) {
        this.periods = periods;
        this.directory = directory;
    }

    @GetMapping("/exports")
    String choose(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String period,
            @ModelAttribute("viewer") Viewer viewer,
            Model model) {
        Scope own = Scope.of(viewer);
        if (own == null) {
            return "nobody";
        }
        LocalDate today = periods.today(own);
        Scope asked = Scope.parse(scope, directory);
        Offered offered = Offered.to(viewer, own, asked == null ? own : asked, directory, today);
        Period chosen = Period.orThisYear(period, today);
        model.addAttribute("offered", offered);
        model.addAttribute("period", chosen);
        model.addAttribute(
                "month",
                chosen.kind() == Period.Kind.MONTH
                        ? chosen
                        : Period.monthOf(today).previous());
        model.addAttribute("families", FAMILIES);
        return "exports";
    }

    @GetMapping("/exports/records")
    void records(FileQuery asked, Services services, HttpServletResponse response, Locale locale) throws IOException {
        send("/api/v1/exports/records", asked, services, response, locale);
    }

    @GetMapping("/exports/monthly-report")
    void monthlyReport(FileQuery asked, Services services, HttpServletResponse response, Locale locale)
            throws IOException {
        send("/api/v1/exports/monthly-report", asked, services, response, locale);
    }

    private static void send(
            String path, FileQuery asked, Services services, HttpServletResponse response, Locale locale)
            throws IOException {
        Map<String, String> parameters = asked.parameters(locale.getLanguage().equals("en") ? "en" : "id");
        Download.to(
                response,
                download -> services.download(
                        Service.REPORTING,
                        download,
                        path + FileQuery.query(parameters),
                        parameters.values().toArray()));
    }
}
