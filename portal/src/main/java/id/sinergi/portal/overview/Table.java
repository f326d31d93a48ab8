package id.sinergi.portal.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers of several places, as the reporting service answers them. */
record Table(List<Item> items) {

    Table {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** A facility, or a regional office; the other's members are null. */
    record Item(
            @Nullable String facility,
            @Nullable String name,
            @Nullable String type,
            @Nullable String regionalOffice,
            Map<String, BigDecimal> measures,
            Map<String, List<BigDecimal>> series,
            Map<String, String> links) {

        /** What it is known by. */
        String key() {
            return facility != null ? facility : String.valueOf(regionalOffice);
        }
    }
}
