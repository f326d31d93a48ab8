package id.sinergi.portal.due;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Links;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Sample;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.reference.Directory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** What is due: months, visits of others that wait for a word, follow-ups, agreements that end, plans whose day has passed. */
@Controller
class DueController {

    private static final long SOON_IN_DAYS = 90;

    private final Directory directory;
    private final Periods periods;

    DueController(Directory directory, Periods periods) {
        this.directory = directory;
        this.periods = periods;
    }

    @GetMapping("/due")
    String due(
            @RequestParam(required = false) @Nullable String facility,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model model) {
        String own = facility != null && viewer.facilities().contains(facility) ? facility : viewer.facility();
        model.addAttribute("facility", own);
        if (own != null) {
            read(own, services, model);
        }
        return "due/due";
    }

    private void read(String facility, Services services, Model model) {
        ZoneId zone = directory.zoneOf(facility);
        LocalDate today = periods.today(Scope.facility(facility));
        String rates = "/api/v1/reporting-rates?facility={facility}&period={period}";
        Coming<JsonNode> thisYear =
                services.coming(() -> services.get(Service.REPORTING, rates, facility, today.getYear()));
        Coming<JsonNode> lastYear =
                services.coming(() -> services.get(Service.REPORTING, rates, facility, today.getYear() - 1));
        Coming<JsonNode> doubts = services.coming(
                () -> services.get(Service.REPORTING, "/api/v1/data-quality?facility={facility}&limit=200", facility));
        Coming<JsonNode> ending = services.coming(() -> services.get(
                Service.REPORTING,
                "/api/v1/activities?scope={scope}&period={period}&measure=agreementsExpiring90d&limit=200",
                "FACILITY:" + facility,
                today.getYear()));
        Coming<JsonNode> notices = services.coming(() -> services.get(
                Service.AGREEMENTS,
                "/api/v1/agreements/notices?facility={facility}&from={from}&to={to}&limit=200",
                facility,
                today,
                today.plusDays(SOON_IN_DAYS)));
        Coming<Boolean> sample = Sample.in(services, Scope.facility(facility), Period.orThisYear(null, today));

        model.addAttribute("sample", sample.get());
        model.addAttribute("months", Due.months(Stream.of(thisYear.get(), lastYear.get()), zone, today));
        model.addAttribute("unconfirmed", Due.doubts(doubts.get(), facility, "UNCONFIRMED"));
        model.addAttribute("plans", Due.doubts(doubts.get(), facility, "OVERDUE_PLAN"));
        model.addAttribute("twice", Due.doubts(doubts.get(), facility, "POSSIBLE_DUPLICATE"));
        model.addAttribute(
                "mending",
                Due.doubts(
                        doubts.get(),
                        facility,
                        "DATE_DISPUTED",
                        "DATE_MISSING",
                        "SUM_MISMATCH",
                        "WEEKDAY_CONTRADICTION",
                        "TAG_OUTSIDE_SCHEME"));
        model.addAttribute("followUps", Due.doubts(doubts.get(), facility, "OVERDUE_FOLLOW_UP"));
        model.addAttribute("ending", ending(ending.get(), notices.get()));
    }

    /** Which agreements end, and when: the numbers know which, the notices know when. */
    private static List<Ending> ending(JsonNode counted, JsonNode notices) {
        Map<String, String> ends = Due.stream(notices.path("items"))
                .collect(Collectors.toMap(
                        notice -> notice.path("agreement").asString(""),
                        notice -> notice.path("endsOn").asString(""),
                        (one, other) -> one));
        return Due.stream(counted.path("items"))
                .map(item -> new Ending(
                        item.path("title").asString(""),
                        ends.getOrDefault(item.path("id").asString(""), ""),
                        Links.page(item.path("href").asString(""))))
                .toList();
    }

    /**
     * An agreement that ends soon.
     *
     * @param on its last day; empty where it has not been noticed yet
     */
    public record Ending(String title, String on, String page) {}
}
