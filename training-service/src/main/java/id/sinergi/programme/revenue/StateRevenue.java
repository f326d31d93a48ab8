package id.sinergi.programme.revenue;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Source;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a facility has deposited as non-tax state revenue for a month, by its own report.
 *
 * @param rupiah whole rupiah; 0 where nothing was deposited
 * @param withdrawalReason why the report was taken back; it counts nothing then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StateRevenue(
        Status status,
        String facility,
        YearMonth month,
        Long rupiah,
        @Nullable Source source,
        @Nullable String note,
        @Nullable String withdrawalReason) {

    /** There is one record for a facility and a month. */
    static UUID id(String facility, YearMonth month) {
        return UUID.nameUUIDFromBytes(("state-revenue\n" + facility + "\n" + month).getBytes(StandardCharsets.UTF_8));
    }

    StateRevenue withdrawn(String reason) {
        return new StateRevenue(Status.WITHDRAWN, facility, month, rupiah, source, note, reason);
    }

    /** The month as a date. */
    PartialDate date() {
        return new PartialDate(month.toString(), null);
    }

    /** Whether the report stands. */
    public enum Status {
        REPORTED,
        WITHDRAWN
    }
}
