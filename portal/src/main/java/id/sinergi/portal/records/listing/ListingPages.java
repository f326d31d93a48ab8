package id.sinergi.portal.records.listing;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.records.Family;
import id.sinergi.portal.records.Row;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Services;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The records behind a number, and the list of a family. */
@Controller
class ListingPages {

    private final Filters filters;
    private final Numbers numbers;
    private final Words words;

    ListingPages(Filters filters, Numbers numbers, Words words) {
        this.filters = filters;
        this.numbers = numbers;
        this.words = words;
    }

    @GetMapping("/{listing:activities|visits|agreements|programmes|state-revenue}")
    String list(
            @PathVariable String listing,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute("viewer") Viewer viewer,
            Services services,
            Model page) {
        Question question = Question.of(Listing.at(listing), parameters);
        Told answer = answer(question, services, page);
        List<Row> rows = answer.each("items").stream()
                .map(item -> row(question.listing(), item))
                .toList();
        String next = answer.text("next");
        page.addAttribute("question", question);
        page.addAttribute("filters", filters.of(question, viewer));
        page.addAttribute("rows", rows);
        page.addAttribute("next", next == null ? null : question.from(next));
        page.addAttribute("first", question.value("cursor") == null ? null : question.from(null));
        page.addAttribute("heading", numbers.heading(question));
        if (question.opensNumber()) {
            page.addAttribute("measure", question.value("measure"));
            page.addAttribute("scope", numbers.scope(question.value("scope")));
            page.addAttribute("sum", Numbers.sum(rows));
            page.addAttribute("units", Numbers.units(rows));
            page.addAttribute("whole", next == null && question.value("cursor") == null);
        }
        return "records/list";
    }

    /** A filter that the service refuses leaves the form as it is, so that it can be mended. */
    private static Told answer(Question question, Services services, Model page) {
        try {
            return new Told(question.ask(services));
        } catch (Refused refused) {
            int status = refused.problem().status();
            if (status != HttpStatus.BAD_REQUEST.value() && status != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refused;
            }
            page.addAttribute("problem", refused.problem());
            return new Told(tools.jackson.databind.node.MissingNode.getInstance());
        }
    }

    private Row row(Listing listing, Told item) {
        return switch (listing) {
            case ACTIVITIES -> Row.ofActivity(item, words);
            case VISITS -> Row.ofRecord(item, Family.VISIT, words);
            case AGREEMENTS -> Row.ofRecord(item, Family.AGREEMENT, words);
            case PROGRAMMES -> Row.ofRecord(item, Family.PROGRAMME, words);
            case STATE_REVENUE -> Row.ofRecord(item, Family.STATE_REVENUE, words);
        };
    }
}
