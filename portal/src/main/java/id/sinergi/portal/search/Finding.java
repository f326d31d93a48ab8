package id.sinergi.portal.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sinergi.portal.page.Format;
import id.sinergi.portal.page.Titles;
import id.sinergi.portal.records.Row;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import id.sinergi.portal.search.Group.Found;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.node.MissingNode;

/** Asks reporting for what fits a few words. */
@Component
class Finding {

    private final Format format;
    private final Titles titles;
    private final Words words;

    Finding(Format format, Titles titles, Words words) {
        this.format = format;
        this.titles = titles;
        this.words = words;
    }

    /** Asks on another thread; what comes is put into words on the request's, which knows its language. */
    Coming<Told> coming(Services services, String list, String text, int limit, @Nullable String cursor) {
        return services.coming(() -> ask(services, list, text, limit, cursor));
    }

    /** Records by their words; where no title has them, by the code that is called so, since titles may be made of codes. */
    Coming<Records> comingRecords(Services services, String text, int limit, @Nullable String cursor) {
        return services.coming(() -> {
            Told page = ask(services, "activities", text, limit, cursor);
            return page.each("items").isEmpty() && cursor == null
                    ? titles.code(text)
                            .map(code -> new Records(code, ask(services, "activities", code, limit, null)))
                            .orElse(new Records(text, page))
                    : new Records(text, page);
        });
    }

    /** Those first that are called so, then those whose names begin a word so; the rest lie where it is called so. */
    Group facilities(Told page, String text) {
        String asked = text.toLowerCase(Locale.ROOT);
        return Group.of(page, this::facility).sorted(Comparator.comparing(found -> {
            String name = " " + found.name().toLowerCase(Locale.ROOT) + " ";
            return name.contains(" " + asked + " ") ? 0 : name.contains(" " + asked) ? 1 : 2;
        }));
    }

    Group partners(Told page) {
        return Group.of(page, this::partner);
    }

    Group records(Told page) {
        return Group.of(page, this::record);
    }

    /** Words that reporting does not look for find nothing. */
    private static Told ask(Services services, String list, String text, int limit, @Nullable String cursor) {
        String path = "/api/v1/" + list + "?text={text}&limit=" + limit;
        try {
            return new Told(
                    cursor == null
                            ? services.get(Service.REPORTING, path, text)
                            : services.get(Service.REPORTING, path + "&cursor={cursor}", text, cursor));
        } catch (Refused refused) {
            if (refused.problem().status() == 400) {
                return new Told(MissingNode.getInstance());
            }
            throw refused;
        }
    }

    private Found facility(Told facility) {
        return new Found(
                String.valueOf(facility.text("name")),
                joined(facility.text("regency"), "Kanwil " + facility.text("regionalOffice")),
                "/dashboards/facilities/" + facility.text("id"));
    }

    private Found partner(Told partner) {
        return new Found(
                String.valueOf(partner.text("name")),
                joined(words.named("kind", partner.text("kind")), partner.text("unitOf")),
                "/partners/" + UriUtils.encodePathSegment(String.valueOf(partner.text("id")), UTF_8));
    }

    private Found record(Told item) {
        Row row = Row.ofActivity(item, words);
        return new Found(
                titles.of(row.title()),
                joined(
                        format.named("record." + row.type()),
                        row.when(),
                        row.status() == null ? null : words.named("status", row.status())),
                row.href());
    }

    /**
     * A page of records.
     *
     * @param text by which they were found
     */
    record Records(String text, Told page) {}

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.equals("–"))
                .collect(Collectors.joining(" · "));
    }
}
