package id.sinergi.reporting.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some numbers of all facilities of a regional office.
 *
 * @param asOf when this was answered
 * @param knownAt the moment as of which the numbers were asked for; absent: now
 * @param verifiedOnly true where only verified months of facilities count; absent: all
 * @param months of the period, in the order in which each series has them
 * @param items the facilities that the office supervises on a day of the period, by id, also those without any number
 */
@JsonPropertyOrder({"scope", "period", "asOf", "knownAt", "verifiedOnly", "months", "items"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record FacilityTable(
        Dashboard.Subject scope,
        String period,
        Instant asOf,
        @Nullable Instant knownAt,
        @Nullable Boolean verifiedOnly,
        List<String> months,
        List<FacilityRow> items) {

    /**
     * The numbers of a facility, whole: also those of months in which another office supervised it.
     *
     * @param type LAPAS, RUTAN, BAPAS, LPKA and so on, as the directory has it
     */
    @JsonPropertyOrder({"facility", "name", "type"})
    record FacilityRow(
            String facility,
            String name,
            String type,
            @JsonUnwrapped Compared numbers) {}
}
