package id.sinergi.reporting.periods.web;

import id.sinergi.http.Cursor;
import id.sinergi.outbox.ListQuery;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.periods.SubmissionStatus;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of the list of submissions. */
record SubmissionFilter(
        @Nullable String facility,
        @Nullable String regionalOffice,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable SubmissionStatus status,
        @Nullable OffsetDateTime changedSince,
        @Nullable String cursor,
        @Nullable Integer limit) {

    ListQuery query() {
        return new ListQuery(
                ListQuery.keys(
                        "facility", facility,
                        "status", status),
                from,
                to,
                null,
                Optional.ofNullable(changedSince).map(OffsetDateTime::toInstant).orElse(null),
                Cursor.read(cursor).orElse(null),
                Cursor.limit(limit));
    }
}
