package id.sinergi.portal.map;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Sample;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.reference.Directory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The map: of the nation for who reads it, with one office painted for its officer. */
@Controller
class MapController {

    private static final String OFFICES = "/api/v1/dashboards/regional-offices?period={period}&measures={measure}";

    private final Periods periods;
    private final Directory directory;
    private final Atlas atlas;

    MapController(Periods periods, Directory directory, Atlas atlas) {
        this.periods = periods;
        this.directory = directory;
        this.atlas = atlas;
    }

    @GetMapping("/map")
    String map(
            @ModelAttribute("asked") MapQuery asked,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model model) {
        Scope own = Scope.of(viewer);
        if (own == null) {
            return "nobody";
        }
        Period period = Period.orThisYear(asked.period(), periods.today(own));
        Coming<Boolean> sample = Sample.in(services, own, period);
        OfficeTable table = services.get(Service.REPORTING, OfficeTable.class, OFFICES, period, asked.measureOrUsual());
        model.addAttribute("period", period);
        model.addAttribute("sample", sample.get());
        model.addAttribute("measures", MapQuery.MEASURES);
        model.addAttribute("viewBox", Atlas.VIEW_BOX);
        model.addAttribute("map", Painted.of(table, asked, period, directory, atlas));
        return "map";
    }
}
