package id.sinergi.portal.agreements;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Sample;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import id.sinergi.reference.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The timeline of a scope's signed agreements, with the notices that were made of their ends. */
@Controller
class TimelineController {

    /** At most so many reads of 200: more would be neither drawn in time nor read by anybody. */
    private static final int MOST_PAGES = 3;

    private static final String SIGNED = "/api/v1/agreements?status=SIGNED&limit=200";
    private static final String NOTICES = "/api/v1/agreements/notices?limit=50";

    private final Periods periods;
    private final Directory directory;

    TimelineController(Periods periods, Directory directory) {
        this.periods = periods;
        this.directory = directory;
    }

    @GetMapping("/agreements-timeline")
    String timeline(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model model) {
        Scope asked = Scope.parse(scope, directory);
        Scope whose = asked == null ? Scope.of(viewer) : asked;
        if (whose == null) {
            return "nobody";
        }
        Period thisYear = Period.orThisYear(null, periods.today(whose));
        Coming<Optional<Expiring>> expiring = services.coming(() -> Expiring.read(services, whose, thisYear));
        Coming<JsonNode> notices = services.coming(() -> read(services, NOTICES, whose, null));
        Coming<Boolean> sample = Sample.in(services, whose, thisYear);
        var agreements = new ArrayList<JsonNode>();
        String next = cursor;
        for (int page = 0; page < MOST_PAGES && (page == 0 || next != null); page++) {
            JsonNode answer = read(services, SIGNED, whose, next);
            answer.path("items").forEach(agreements::add);
            next = answer.path("next").asStringOpt().orElse(null);
        }
        model.addAttribute("sample", sample.get());
        model.addAttribute("scope", whose);
        model.addAttribute("timeline", Timeline.of(agreements, periods.today(whose), directory));
        model.addAttribute("notices", notices(notices.get()));
        model.addAttribute("next", next);
        model.addAttribute("partial", next != null || cursor != null);
        model.addAttribute("expiring", expiring.get().orElse(null));
        return "timeline";
    }

    private List<Notice> notices(JsonNode page) {
        var notices = new ArrayList<Notice>();
        for (JsonNode notice : page.path("items")) {
            notices.add(new Notice(
                    notice.path("agreement").asString(),
                    notice.path("title").asStringOpt().orElse(null),
                    Timeline.parties(notice.path("bound"), directory),
                    notice.path("endsOn").asString(),
                    notice.path("threshold").asInt(),
                    notice.path("recordedAt").asString()));
        }
        return notices;
    }

    private static JsonNode read(Services services, String path, Scope scope, @Nullable String cursor) {
        String page = cursor == null ? "" : "&cursor={cursor}";
        String narrowed = switch (scope.kind()) {
            case NATION -> path + page;
            case REGIONAL_OFFICE -> path + "&regionalOffice={id}" + page;
            case FACILITY -> path + "&facility={id}" + page;
        };
        List<Object> variables = new ArrayList<>();
        if (!scope.isNation()) {
            variables.add(scope.id());
        }
        if (cursor != null) {
            variables.add(cursor);
        }
        return services.get(Service.AGREEMENTS, narrowed, variables.toArray());
    }

    /**
     * A notice that an agreement ends.
     *
     * @param threshold how many days ahead it was due
     */
    record Notice(
            String agreement,
            @Nullable String title,
            String parties,
            String endsOn,
            int threshold,
            String recordedAt) {}
}
