package id.sinergi.portal.records;

import id.sinergi.portal.page.Links;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record in a list.
 *
 * @param href its page
 * @param when its date in words
 * @param value what it adds to the number that was opened; null: none was
 * @param units of numbers of distinct things those that it shows
 * @param badges what a reader should know of it, as keys
 */
public record Row(
        String type,
        String title,
        String href,
        String when,
        @Nullable String status,
        @Nullable Number value,
        List<String> units,
        List<String> badges) {

    /** An item of reporting's list, whose link leads to the owner's record. */
    public static Row ofActivity(Told item, Words words) {
        return new Row(
                String.valueOf(item.text("type")).toLowerCase(Locale.ROOT).replace('_', '-'),
                String.valueOf(item.text("title")),
                Links.page(item.text("href")),
                words.when(item, "occurredOn"),
                item.text("status"),
                item.number("value"),
                item.texts("units"),
                badges(item));
    }

    /** A record of an owner's list. */
    public static Row ofRecord(Told record, Family family, Words words) {
        return new Row(
                family.key(),
                words.title(record),
                "/" + family.path() + "/" + record.text("id"),
                words.when(record, date(family)),
                record.text("status"),
                record.number("rupiah"),
                List.of(),
                badges(record));
    }

    private static String date(Family family) {
        return switch (family) {
            case VISIT -> "on";
            case AGREEMENT -> "signedOn";
            case PROGRAMME -> "year";
            case STATE_REVENUE -> "month";
        };
    }

    private static List<String> badges(Told told) {
        Stream<String> flags = Stream.of("disputed", "provisional").filter(told::flag);
        return Stream.concat(flags, Told.sample(told) ? Stream.of("synthetic") : Stream.empty())
                .toList();
    }
}
