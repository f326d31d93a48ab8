package id.sinergi.portal.overview;

import id.sinergi.portal.page.Links;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a place in a period, as the reporting service answers them.
 *
 * @param measures by key; one that is not served is absent
 * @param breakdowns by key, the values of each that count
 * @param links by measure, and by {@code breakdown/value}
 * @param coverage null before anybody has ever submitted a month
 * @param synthetic records counted here that are made up; 0 where the service does not tell
 */
record Dashboard(
        String period,
        String asOf,
        @Nullable String knownAt,
        @Nullable String stocksOn,
        Map<String, BigDecimal> measures,
        Map<String, Map<String, BigDecimal>> breakdowns,
        Map<String, String> links,
        @Nullable Coverage coverage,
        long knownByYearOnly,
        long undated,
        long disputed,
        long provisional,
        Long synthetic) {

    Dashboard {
        measures = measures == null ? Map.of() : Map.copyOf(measures);
        breakdowns = breakdowns == null ? Map.of() : Map.copyOf(breakdowns);
        links = links == null ? Map.of() : Map.copyOf(links);
        synthetic = synthetic == null ? 0L : synthetic;
    }

    /** Null where the measure is not served. */
    @Nullable
    BigDecimal measure(String key) {
        return measures.get(key);
    }

    /** The page of the records behind a number; null where there is none, as behind most zeros. */
    public @Nullable String link(String key) {
        return page(links.get(key));
    }

    /** Whether anything was reported for the period, so that another can be held against it. */
    boolean comparable() {
        return (coverage != null && coverage.reported() > 0)
                || measures.entrySet().stream()
                        .anyMatch(measure ->
                                measure.getValue().signum() != 0 && !Measures.STOCKS.contains(measure.getKey()));
    }

    /** The page behind a number; null where it has none. */
    static @Nullable String page(@Nullable String link) {
        return link == null ? null : Links.page(link);
    }

    /** How far the period's months are reported. */
    record Coverage(long expected, long reported, long onTime, long verified) {

        /** Part of the expected months, 0 to 100, for the length of a bar. */
        public int percent(long part) {
            return expected == 0 ? 0 : (int) (100 * part / expected);
        }

        public @Nullable Double share(long part) {
            return expected == 0 ? null : (double) part / expected;
        }
    }
}
