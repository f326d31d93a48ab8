package id.sinergi.reporting.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a scope month by month.
 *
 * @param asOf when this was answered
 * @param knownAt the moment as of which the numbers were asked for; absent: now
 * @param verifiedOnly true where only verified months of facilities count; absent: all
 * @param months every month of the period, the first one first
 */
@JsonPropertyOrder({"scope", "period", "asOf", "knownAt", "verifiedOnly", "months"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Series(
        Dashboard.Subject scope,
        String period,
        Instant asOf,
        @Nullable Instant knownAt,
        @Nullable Boolean verifiedOnly,
        List<MonthOfSeries> months) {

    /**
     * The numbers of a month.
     *
     * @param period the month
     * @param measures those of the month's dashboard but for stocks, in the same units; 0 means none
     */
    @JsonPropertyOrder({"period", "measures"})
    record MonthOfSeries(String period, SortedMap<String, Number> measures) {}
}
