package id.sinergi.portal.page;

import static java.util.Objects.requireNonNull;

import id.sinergi.portal.account.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads everybody to the numbers that are theirs. */
@Controller
class HomeController {

    @GetMapping("/")
    Object home(@ModelAttribute("viewer") Viewer viewer) {
        return switch (viewer.role()) {
            case OPERATOR, NATION -> to("/dashboards/national");
            case OFFICE -> to("/dashboards/regional-offices/{name}", requireNonNull(viewer.regionalOffice()));
            case FACILITY -> to("/dashboards/facilities/{id}", requireNonNull(viewer.facility()));
            case NOBODY -> "nobody";
        };
    }

    private static RedirectView to(String path, Object... variables) {
        String address = UriComponentsBuilder.fromPath(path)
                .encode()
                .buildAndExpand(variables)
                .toUriString();
        var view = new RedirectView(address, true);
        view.setExposeModelAttributes(false);
        return view;
    }
}
