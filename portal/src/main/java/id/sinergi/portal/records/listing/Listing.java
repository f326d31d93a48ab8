package id.sinergi.portal.records.listing;

import id.sinergi.portal.services.Service;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** A list of records that a service serves, and what it can be asked for. */
enum Listing {
    ACTIVITIES(
            "activities",
            Service.REPORTING,
            List.of(
                    "scope",
                    "period",
                    "measure",
                    "on",
                    "host",
                    "visitor",
                    "occasion",
                    "changedSince",
                    "knownAt",
                    "verifiedOnly"),
            List.of("text", "type", "status", "from", "to", "facility", "regionalOffice", "topic", "purpose", "field")),
    VISITS(
            "visits",
            Service.VISITS,
            List.of("occasion", "changedSince"),
            List.of("status", "from", "to", "facility", "regionalOffice", "topic", "purpose")),
    AGREEMENTS(
            "agreements",
            Service.AGREEMENTS,
            List.of("occasion", "changedSince", "parent", "predecessor"),
            List.of("status", "from", "to", "facility", "regionalOffice", "kind", "field")),
    PROGRAMMES(
            "programmes",
            Service.PROGRAMMES,
            List.of("occasion", "changedSince"),
            List.of("status", "from", "to", "facility", "regionalOffice", "kind", "skill", "commodity")),
    STATE_REVENUE(
            "state-revenue",
            Service.PROGRAMMES,
            List.of("changedSince"),
            List.of("status", "from", "to", "facility", "regionalOffice"));

    /** Filters of all lists but deposits', which have neither partners nor tags, and always a month. */
    private static final List<String> COMMON = List.of("partner", "policyTag", "undated");

    private final String path;
    private final Service service;
    private final List<String> kept;
    private final List<String> filters;

    Listing(String path, Service service, List<String> kept, List<String> filters) {
        this.path = path;
        this.service = service;
        this.kept = kept;
        this.filters = filters;
    }

    static Listing at(String path) {
        return Arrays.stream(values())
                .filter(listing -> listing.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no list at " + path));
    }

    /** Where its page is, below the root. */
    public String path() {
        return path;
    }

    Service service() {
        return service;
    }

    /** What an address may say that no field of the form stands for. */
    public List<String> kept() {
        return this == ACTIVITIES
                ? Stream.concat(kept.stream(), Stream.of("kind")).toList()
                : kept;
    }

    /** What the form asks. */
    List<String> filters() {
        return this == STATE_REVENUE
                ? filters
                : Stream.concat(filters.stream(), COMMON.stream()).toList();
    }

    /** Whether its service takes that parameter. */
    boolean takes(String parameter) {
        return kept().contains(parameter)
                || filters().contains(parameter)
                || parameter.equals("cursor")
                || parameter.equals("limit");
    }
}
