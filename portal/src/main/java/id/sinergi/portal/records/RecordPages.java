package id.sinergi.portal.records;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Services;
import id.sinergi.portal.services.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a record: all that it says, and what can be done with it. */
@Controller
class RecordPages {

    private final Words words;
    private final Claims claims;
    private final Cohorts cohorts;
    private final Doubts doubts;
    private final List<Beside> besides;
    private final Today today;

    RecordPages(Words words, Claims claims, Cohorts cohorts, Doubts doubts, List<Beside> besides, Today today) {
        this.words = words;
        this.claims = claims;
        this.cohorts = cohorts;
        this.doubts = doubts;
        this.besides = besides;
        this.today = today;
    }

    @GetMapping("/" + Family.PATHS + "/" + Family.ID)
    String record(
            @PathVariable String family,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model page) {
        Family kind = Family.at(family);
        Coming<Stored> read = services.coming(() -> services.read(kind.service(), kind.api(), id));
        List<Coming<Runnable>> beside = besides.stream()
                .map(one -> services.coming(() -> one.read(kind, id, services, page)))
                .toList();
        var record = new Told(read.get().body());
        beside.forEach(one -> one.get().run());
        show(kind, record, page);
        besides.forEach(one -> one.offer(kind, record, viewer, page));
        page.addAttribute("done", done);
        return "records/record";
    }

    private void show(Family family, Told record, Model page) {
        page.addAttribute("family", family);
        page.addAttribute("record", record);
        page.addAttribute("recordTitle", words.title(record));
        page.addAttribute("facts", words.facts(record, Shown.of(family)));
        page.addAttribute("claims", claims.of(record));
        Cohorts.@Nullable Table table = family == Family.PROGRAMME ? cohorts.of(record) : null;
        page.addAttribute("cohorts", table);
        @Nullable Long participants = table == null ? null : table.participants();
        page.addAttribute("doubts", doubts.of(record, participants));
        page.addAttribute("figures", figures(record, participants));
        page.addAttribute("sample", Told.sample(record));
        page.addAttribute("today", today.of(record));
    }

    private static List<Figure> figures(Told record, @Nullable Long participants) {
        return record.each("statedFigures").stream()
                .map(figure -> new Figure(figure, Doubts.mismatch(figure, participants)))
                .toList();
    }

    /**
     * A figure that somebody states.
     *
     * @param mismatch whether it is not what the record's parts add up to
     */
    record Figure(Told told, boolean mismatch) {}
}
