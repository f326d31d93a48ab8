package id.sinergi.reporting.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some numbers of regional offices.
 *
 * @param asOf when this was answered
 * @param knownAt the moment as of which the numbers were asked for; absent: now
 * @param verifiedOnly true where only verified months of facilities count; absent: all
 * @param months of the period, in the order in which each series has them
 * @param items the offices whose numbers are the caller's, by name, also those without any number
 */
@JsonPropertyOrder({"period", "asOf", "knownAt", "verifiedOnly", "months", "items"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfficeTable(
        String period,
        Instant asOf,
        @Nullable Instant knownAt,
        @Nullable Boolean verifiedOnly,
        List<String> months,
        List<OfficeRow> items) {

    /** The numbers of a regional office. */
    @JsonPropertyOrder("regionalOffice")
    record OfficeRow(String regionalOffice, @JsonUnwrapped Compared numbers) {}
}
