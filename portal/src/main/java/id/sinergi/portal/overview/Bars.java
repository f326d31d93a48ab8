package id.sinergi.portal.overview;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure split by something, the largest part first. */
record Bars(String breakdown, List<Bar> bars) {

    Bars {
        bars = List.copyOf(bars);
    }

    /**
     * A part.
     *
     * @param width of its bar in per cent of the largest
     * @param link the page of its records; null where there is none
     */
    record Bar(
            String key,
            String name,
            BigDecimal number,
            int width,
            @Nullable String link) {}
}
