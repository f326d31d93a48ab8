package id.sinergi.portal.page;

import id.sinergi.portal.account.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.view.RedirectView;

/** Leads everybody to the numbers that are theirs. */
@Controller
class HomeController {

    private final Periods periods;

    HomeController(Periods periods) {
        this.periods = periods;
    }

    /** With the year in the address, so that it shows the same to whom it is sent. */
    @GetMapping("/")
    Object home(@ModelAttribute("viewer") Viewer viewer) {
        Scope own = Scope.of(viewer);
        if (own == null) {
            return "nobody";
        }
        var view = new RedirectView(own.dashboard(Period.orThisYear(null, periods.today(own))), true);
        view.setExposeModelAttributes(false);
        return view;
    }
}
