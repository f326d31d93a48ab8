package id.sinergi.portal.records.listing;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.page.Format;
import id.sinergi.portal.records.Words;
import id.sinergi.portal.records.listing.Filter.Option;
import id.sinergi.reference.CodeLists;
import id.sinergi.reference.Directory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a list's form offers. */
@Component("listFilters")
class Filters {

    private static final Map<String, String> LISTS = Map.of(
            "topic", "topics",
            "purpose", "purposes",
            "field", "fields",
            "skill", "skills",
            "commodity", "commodities",
            "policyTag", "policy-schemes");
    private static final Map<Listing, List<String>> STATUSES = Map.of(
            Listing.VISITS,
            List.of("PLANNED", "POSTPONED", "HELD", "CANCELLED", "MERGED", "WITHDRAWN"),
            Listing.AGREEMENTS,
            List.of("EXPLORING", "PROPOSED", "DRAFTED", "SIGNING_PLANNED", "SIGNED", "TERMINATED", "WITHDRAWN"),
            Listing.PROGRAMMES,
            List.of("PLANNED", "RUNNING", "ENDED", "CANCELLED", "WITHDRAWN"),
            Listing.STATE_REVENUE,
            List.of("REPORTED", "WITHDRAWN"),
            Listing.ACTIVITIES,
            List.of(
                    "PLANNED",
                    "POSTPONED",
                    "HELD",
                    "EXPLORING",
                    "PROPOSED",
                    "DRAFTED",
                    "SIGNING_PLANNED",
                    "SIGNED",
                    "TERMINATED",
                    "RUNNING",
                    "ENDED",
                    "REPORTED",
                    "CANCELLED",
                    "MERGED",
                    "WITHDRAWN"));

    private final CodeLists codes;
    private final Directory directory;
    private final Format format;
    private final Words words;

    Filters(CodeLists codes, Directory directory, Format format, Words words) {
        this.codes = codes;
        this.directory = directory;
        this.format = format;
        this.words = words;
    }

    /** The fields; an office's is only asked of who reads several. */
    List<Filter> of(Question question, Viewer viewer) {
        return question.listing().filters().stream()
                .filter(name -> !name.equals("regionalOffice") || viewer.readsAll())
                .map(name -> new Filter(
                        name, format.named("filter." + name), question.value(name), options(name, question.listing())))
                .toList();
    }

    private List<Option> options(String name, Listing listing) {
        return switch (name) {
            case "status" -> named("status", STATUSES.getOrDefault(listing, List.of()));
            case "type" -> named("record", List.of("VISIT", "AGREEMENT", "PROGRAMME", "STATE_REVENUE"));
            case "undated" ->
                List.of(
                        new Option("false", format.named("filter.dated")),
                        new Option("true", format.named("filter.without-date")));
            case "regionalOffice" ->
                directory.regionalOffices().stream()
                        .map(office -> new Option(office, office))
                        .toList();
            case "kind" ->
                listing == Listing.AGREEMENTS
                        ? named("kind", List.of("FRAMEWORK", "IMPLEMENTING"))
                        : coded("programme-kinds");
            default -> LISTS.containsKey(name) ? coded(LISTS.get(name)) : List.of();
        };
    }

    private List<Option> coded(String list) {
        return codes.list(list).stream()
                .map(code -> new Option(code.code(), format.code(list, code.code())))
                .toList();
    }

    private List<Option> named(String list, List<String> codes) {
        return codes.stream()
                .flatMap(code -> Stream.of(new Option(code, words.named(list, code))))
                .toList();
    }
}
