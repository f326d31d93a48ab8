package id.sinergi.reporting.reference;

import id.sinergi.http.Cursor;
import id.sinergi.reference.Facility;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which facilities are asked for; what is null asks nothing. */
record FacilitySearch(
        @Nullable String text,
        @Nullable String regionalOffice,
        @Nullable String type,
        @Nullable Cursor after) {

    boolean finds(Facility facility) {
        return (regionalOffice == null || facility.regionalOffice().equals(regionalOffice))
                && (type == null || facility.type().equals(type))
                && (text == null || contains(facility, text))
                && (after == null || isBehind(facility, after));
    }

    private static boolean contains(Facility facility, String text) {
        String all = Stream.of(facility.id(), facility.name(), facility.shortName(), facility.regency())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .reduce("", (one, other) -> one + " " + other);
        return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }

    private static boolean isBehind(Facility facility, Cursor place) {
        int byName = facility.name().compareTo(place.sort());
        return byName > 0 || (byName == 0 && facility.id().compareTo(place.id()) > 0);
    }
}
