package id.sinergi.portal.search;

import id.sinergi.portal.records.Told;
import id.sinergi.portal.search.Finding.Records;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Services;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search across facilities, partners and records, and what is suggested while somebody types. */
@Controller
class SearchPages {

    private static final List<String> LISTS = List.of("facilities", "partners");
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
        Map<String, Coming<Told>> coming = new HashMap<>();
        LISTS.stream()
                .filter(list -> isWanted(list, group))
                .forEach(list -> coming.put(list, finding.coming(services, list, text, limit, cursor)));
        Coming<Records> comingRecords =
                isWanted("activities", group) ? finding.comingRecords(services, text, limit, cursor) : null;
        page.addAttribute("facilities", group(coming.get("facilities"), told -> finding.facilities(told, text)));
        page.addAttribute("partners", group(coming.get("partners"), finding::partners));
        if (comingRecords != null) {
            Records records = comingRecords.get();
            page.addAttribute("records", finding.records(records.page()));
            page.addAttribute("recordsText", records.text());
        } else {
            page.addAttribute("records", Group.NONE);
        }
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
        Coming<Told> facilities = finding.coming(services, "facilities", text, SUGGESTED, null);
        Coming<Told> partners = finding.coming(services, "partners", text, SUGGESTED, null);
        page.addAttribute("q", text);
        page.addAttribute(
                "found",
                Stream.of(finding.facilities(facilities.get(), text), finding.partners(partners.get()))
                        .flatMap(one -> one.found().stream())
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
                        : finding.facilities(
                                        finding.coming(services, "facilities", facility.strip(), FIRST, null)
                                                .get(),
                                        facility.strip())
                                .found());
        return "search/options";
    }

    private static boolean isWanted(String list, @Nullable String group) {
        return group == null || group.equals(list);
    }

    private static Group group(@Nullable Coming<Told> coming, Function<Told, Group> shown) {
        return coming == null ? Group.NONE : shown.apply(coming.get());
    }
}
