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
 * @param others the first 20 other reports that may tell of the same visit
 * @param othersCount how many they are in all
 * @param settledBy who can settle it
 * @param lastRemark the newest word between reporter and officers about the record; absent: nobody has said any
 */
@JsonPropertyOrder({
    "kind",
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
    "othersCount",
    "settledBy",
    "lastRemark"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Doubt(
        Kind kind,
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
        @Nullable Integer othersCount,
        List<Settler> settledBy,
        @Nullable LastRemark lastRemark) {

    static Doubt of(RegisterEntry entry, Finding finding, Owners owners) {
        return new Doubt(
                finding.kind(),
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
                        : finding.others().first().stream()
                                .map(id -> new Other(id, owners.href(entry.type(), id)))
                                .toList(),
                finding.others() == null ? null : finding.others().count(),
                Settler.of(finding, entry),
                LastRemark.of(entry.state()));
    }

    /** What is in doubt. */
    enum Kind {
        POSSIBLE_DUPLICATE,
        SUM_MISMATCH,
        DATE_MISSING,
        DATE_INFERRED,
        DATE_DISPUTED,
        WEEKDAY_CONTRADICTION,
        UNCONFIRMED,
        OVERDUE_PLAN,
        OVERDUE_FOLLOW_UP,
        TAG_OUTSIDE_SCHEME,
        UNMAPPED_OTHER,
        LATE_REPORT
    }

    /** Another report. */
    record Other(String id, String href) {}
}
