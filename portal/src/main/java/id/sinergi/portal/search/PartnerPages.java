package id.sinergi.portal.search;

import id.sinergi.portal.records.Row;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** The page of a partner: its names, and what was done with it. */
@Controller
class PartnerPages {

    private final Words words;

    PartnerPages(Words words) {
        this.words = words;
    }

    /** A partner's id begins with its name as it is matched, which is what records are asked for by, too. */
    @GetMapping("/partners/{id}")
    String partner(@PathVariable String id, Services services, Model page) {
        String name = id.split("\\|", 2)[0];
        Coming<JsonNode> activities = services.coming(
                () -> services.get(Service.REPORTING, "/api/v1/activities?partner={name}&limit=50", name));
        page.addAttribute("partner", new Told(services.get(Service.REPORTING, "/api/v1/partners/{id}", id)));
        var found = new Told(activities.get());
        page.addAttribute(
                "rows",
                found.each("items").stream()
                        .map(item -> Row.ofActivity(item, words))
                        .toList());
        page.addAttribute("more", found.text("next"));
        page.addAttribute("name", name);
        return "search/partner";
    }
}
