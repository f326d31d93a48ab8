package id.sinergi.portal.records;

import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The page of an occasion: the records of one happening, and what is claimed of it as a whole. */
@Controller
class OccasionPages {

    private static final Pattern NO_PART_OF_A_PATH = Pattern.compile("[/\\\\;%]");

    private final Claims claims;
    private final Words words;

    OccasionPages(Claims claims, Words words) {
        this.claims = claims;
        this.words = words;
    }

    /**
     * Where an occasion is shown. It is named as somebody wrote it; where a service would not take the name as a part of its
     * address, the list of its records is all that there is.
     */
    static String address(String occasion) {
        String page = NO_PART_OF_A_PATH.matcher(occasion).find() ? "/activities?occasion=" : "/occasions?id=";
        return page + UriUtils.encode(occasion, StandardCharsets.UTF_8);
    }

    /** As links of the interface have it. */
    @GetMapping("/occasions/{id}")
    String named(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            Services services,
            Model page) {
        return occasion(id, cursor, services, page);
    }

    @GetMapping("/occasions")
    String occasion(
            @RequestParam String id,
            @RequestParam(required = false) @Nullable String cursor,
            Services services,
            Model page) {
        List<Object> variables = new ArrayList<>(List.of(id));
        String path = "/api/v1/occasions/{id}?limit=50";
        if (cursor != null) {
            path += "&cursor={cursor}";
            variables.add(cursor);
        }
        var occasion = new Told(services.get(Service.REPORTING, path, variables.toArray()));
        page.addAttribute("occasion", occasion);
        page.addAttribute("claims", claims.of(occasion));
        page.addAttribute("id", id);
        page.addAttribute(
                "rows",
                occasion.in("records").each("items").stream()
                        .map(item -> Row.ofActivity(item, words))
                        .toList());
        page.addAttribute("next", occasion.in("records").text("next"));
        return "records/occasion";
    }
}
