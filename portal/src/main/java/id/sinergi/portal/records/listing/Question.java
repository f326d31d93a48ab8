package id.sinergi.portal.records.listing;

import id.sinergi.portal.services.Services;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * What an address asks of a list.
 *
 * @param asked what the service is asked, without what is left empty
 * @param dropped what the address says besides and no service takes
 */
record Question(Listing listing, Map<String, String> asked, List<String> dropped) {

    /** Parameters of the pages' own. */
    private static final Set<String> OURS = Set.of("lang", "_csrf");

    static Question of(Listing listing, MultiValueMap<String, String> parameters) {
        var asked = new LinkedHashMap<String, String>();
        var dropped = new ArrayList<String>();
        parameters.forEach((name, values) -> {
            String value = values.getFirst();
            if (!listing.takes(name)) {
                dropped.add(name);
            } else if (value != null && !value.isBlank()) {
                asked.put(name, value.strip());
            }
        });
        dropped.removeAll(OURS);
        return new Question(listing, asked, dropped);
    }

    /** What a parameter says; null: nothing. */
    public @Nullable String value(String name) {
        return asked.get(name);
    }

    /** Whether it is about a number of a dashboard. */
    boolean opensNumber() {
        return asked.containsKey("measure");
    }

    JsonNode ask(Services services) {
        return services.get(
                listing.service(), template("/api/v1/"), asked.values().toArray());
    }

    /** The page's address with another start, or from the beginning. */
    String from(@Nullable String cursor) {
        var elsewhere = new LinkedHashMap<>(asked);
        elsewhere.remove("cursor");
        if (cursor != null) {
            elsewhere.put("cursor", cursor);
        }
        return address(elsewhere);
    }

    /** The page's address without a parameter. */
    public String without(String... names) {
        var elsewhere = new LinkedHashMap<>(asked);
        elsewhere.remove("cursor");
        List.of(names).forEach(elsewhere::remove);
        return address(elsewhere);
    }

    private String address(Map<String, String> parameters) {
        return new Question(listing, parameters, List.of()).filled();
    }

    private String filled() {
        return UriComponentsBuilder.fromUriString(template("/"))
                .encode()
                .buildAndExpand(asked.values().toArray())
                .toUriString();
    }

    private String template(String root) {
        StringBuilder template = new StringBuilder(root).append(listing.path());
        char before = '?';
        for (String name : asked.keySet()) {
            template.append(before).append(name).append("={").append(name).append('}');
            before = '&';
        }
        return template.toString();
    }
}
