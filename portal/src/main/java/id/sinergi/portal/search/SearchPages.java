package id.sinergi.portal.search;

import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Services;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search across facilities, partners and records, and what is suggested while somebody types. */
@Controller
class SearchPages {

    private static final int FIRST = 8;
    private static final int PAGE = 50;
    private static final int SUGGESTED = 5;

    private final Finding finding;

    SearchPages(Finding finding) {
        this.finding = finding;
    }

    /**
     * All three groups, their beginnings beside each other.
     *
     * @param group facilities or partners: only those, page by page; records have their list
     */
    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String cursor,
            Services services,
            Model page) {
        String text = q.strip();
        page.addAttribute("q", text);
        page.addAttribute("group", group);
        if (text.isEmpty()) {
            return "search/search";
        }
        int limit = group == null ? FIRST : PAGE;
        Coming<Group> facilities = asked("facilities", group)
                ? services.coming(() -> finding.facilities(services, text, limit, cursor))
                : nothing(services);
        Coming<Group> partners = asked("partners", group)
                ? services.coming(() -> finding.partners(services, text, limit, cursor))
                : nothing(services);
        page.addAttribute("records", group == null ? finding.records(services, text, limit) : Group.NONE);
        page.addAttribute("facilities", facilities.get());
        page.addAttribute("partners", partners.get());
        return "search/search";
    }

    /** What fits the words so far: a fragment beneath the field. */
    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Services services, Model page) {
        String text = q.strip();
        if (text.length() < 3) {
            page.addAttribute("found", List.of());
            return "search/suggestions";
        }
        Coming<Group> partners = services.coming(() -> finding.partners(services, text, SUGGESTED, null));
        Group facilities = finding.facilities(services, text, SUGGESTED, null);
        page.addAttribute("q", text);
        page.addAttribute(
                "found",
                Stream.concat(facilities.found().stream(), partners.get().found().stream())
                        .toList());
        return "search/suggestions";
    }

    /** Facilities to choose from in a field that takes an id: the options of its list. */
    @GetMapping("/search/facilities")
    String facilities(@RequestParam(defaultValue = "") String facility, Services services, Model page) {
        page.addAttribute(
                "found",
                facility.strip().length() < 3
                        ? List.of()
                        : finding.facilities(services, facility.strip(), FIRST, null)
                                .found());
        return "search/options";
    }

    private static boolean asked(String which, @Nullable String group) {
        return group == null || group.equals(which);
    }

    private static Coming<Group> nothing(Services services) {
        return services.coming(() -> Group.NONE);
    }
}
