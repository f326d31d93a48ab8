package id.sinergi.reporting.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.activity.Owners;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the data-quality list.
 *
 * @param occurredOn absent: unknown
 * @param href the record at its owner
 * @param pointer JSON Pointer into the record; empty: all of it
 * @param stated what the source states, where that differs from what is counted
 * @param counted what the parts of the record add up to
 * @param others the other reports that may tell of the same visit
 * @param settledBy who can settle it
 */
@JsonPropertyOrder({
    "code",
    "type",
    "id",
    "version",
    "title",
    "occurredOn",
    "href",
    "pointer",
    "detail",
    "stated",
    "counted",
    "others",
    "settledBy"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Doubt(
        Code code,
        Family type,
        String id,
        long version,
        String title,
        @Nullable PartialDate occurredOn,
        String href,
        String pointer,
        String detail,
        @Nullable Long stated,
        @Nullable Long counted,
        @Nullable List<Other> others,
        List<Settler> settledBy) {

    static Doubt of(RegisterEntry entry, Finding finding, Owners owners) {
        return new Doubt(
                finding.code(),
                entry.type(),
                entry.activity(),
                entry.version(),
                entry.title(),
                entry.occurredOn(),
                owners.href(entry.type(), entry.activity()),
                finding.pointer(),
                finding.detail(),
                finding.stated(),
                finding.counted(),
                finding.others() == null
                        ? null
                        : finding.others().stream()
                                .map(id -> new Other(id, owners.href(entry.type(), id)))
                                .toList(),
                Settler.of(finding.code(), entry));
    }

    /** What is in doubt. */
    enum Code {
        POSSIBLE_DUPLICATE,
        SUM_MISMATCH,
        DATE_MISSING,
        DATE_INFERRED,
        OVERDUE_PLAN
    }

    /** Another report. */
    record Other(String id, String href) {}
}
