package id.sinergi.portal.search;

import id.sinergi.portal.records.Told;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one sort.
 *
 * @param next where the next page begins; null: that is all
 */
record Group(List<Found> found, @Nullable String next) {

    static final Group NONE = new Group(List.of(), null);

    static Group of(Told page, Function<Told, Found> shown) {
        return new Group(page.each("items").stream().map(shown).toList(), page.text("next"));
    }

    Group sorted(Comparator<Found> order) {
        return new Group(found.stream().sorted(order).toList(), next);
    }

    /** How many there are, {@code 8+} where there are more than were asked for. */
    public String count() {
        return found.size() + (next == null ? "" : "+");
    }

    /**
     * A facility, a partner or a record.
     *
     * @param more what tells it from others of that name
     */
    record Found(String name, String more, String href) {}
}
