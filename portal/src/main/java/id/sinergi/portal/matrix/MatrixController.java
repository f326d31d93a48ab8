package id.sinergi.portal.matrix;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Sample;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.reference.Directory;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The calendar of reporting: of a facility, of a regional office's facilities, or of the nation's offices. */
@Controller
class MatrixController {

    private static final String RATES = "/api/v1/reporting-rates?period={period}";

    private final Periods periods;
    private final Directory directory;

    MatrixController(Periods periods, Directory directory) {
        this.periods = periods;
        this.directory = directory;
    }

    @GetMapping("/matrix")
    String matrix(
            @ModelAttribute("asked") MatrixQuery asked,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model model) {
        Scope scope = asked.scope(viewer);
        if (scope == null) {
            return "nobody";
        }
        Period period = Period.orThisYear(asked.period(), periods.today(scope));
        model.addAttribute("scope", scope);
        model.addAttribute("period", period);
        model.addAttribute("states", State.values());
        Coming<Boolean> sample = Sample.in(services, scope, period);
        String page = switch (scope.kind()) {
            case NATION -> nation(asked, period, services, model);
            case REGIONAL_OFFICE -> facilities(asked, scope, period, services, model);
            case FACILITY -> facility(scope, period, services, model);
        };
        model.addAttribute("sample", sample.get());
        return page;
    }

    private String nation(MatrixQuery asked, Period period, Services services, Model model) {
        ReportingRates rates = services.get(Service.REPORTING, ReportingRates.class, RATES + "&limit=1", period);
        model.addAttribute(
                "matrix", OfficeMatrix.of(rates, asked.shown(), asked.byName(), periods.today(Scope.NATION)));
        model.addAttribute("shown", asked.shown());
        model.addAttribute("rates", Arrays.asList(Shown.values()));
        return "matrix/nation";
    }

    private static String facilities(MatrixQuery asked, Scope office, Period period, Services services, Model model) {
        ReportingRates rates = services.get(
                Service.REPORTING, ReportingRates.class, RATES + "&regionalOffice={office}", period, office.id());
        model.addAttribute("matrix", FacilityMatrix.of(rates, asked.status(), asked.byName()));
        model.addAttribute("deadlineDay", rates.deadlineDay());
        return "matrix/office";
    }

    private String facility(Scope facility, Period period, Services services, Model model) {
        ReportingRates rates = services.get(
                Service.REPORTING, ReportingRates.class, RATES + "&facility={facility}", period, facility.id());
        model.addAttribute("matrix", FacilityMatrix.of(rates, null, true));
        model.addAttribute("deadlineDay", rates.deadlineDay());
        model.addAttribute("zone", directory.zoneOf(facility.id()));
        return "matrix/facility";
    }
}
