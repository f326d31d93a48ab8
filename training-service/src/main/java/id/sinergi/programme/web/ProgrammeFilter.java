package id.sinergi.programme.web;

import id.sinergi.http.Cursor;
import id.sinergi.outbox.ListQuery;
import id.sinergi.programme.model.ProgrammeStatus;
import id.sinergi.report.Organisation;
import id.sinergi.report.PartialDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of the list of programmes; {@code from} and {@code to} ask for the time of the cohorts. */
record ProgrammeFilter(
        @Nullable String facility,
        @Nullable String regionalOffice,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable ProgrammeStatus status,
        @Nullable String kind,
        @Nullable String skill,
        @Nullable String commodity,
        @Nullable String partner,
        @Nullable String policyTag,
        @Nullable String occasion,
        @Nullable Boolean undated,
        @Nullable OffsetDateTime changedSince,
        @Nullable String cursor,
        @Nullable Integer limit) {

    ListQuery query() {
        String partnerName = partner == null ? null : Organisation.normalised(partner);
        return new ListQuery(
                ListQuery.keys(
                        "facility", facility,
                        "regionalOffice", regionalOffice,
                        "status", status,
                        "kind", kind,
                        "skill", skill,
                        "commodity", commodity,
                        "partner", partnerName,
                        "policyTag", policyTag,
                        "occasion", occasion),
                from,
                to,
                undated,
                Optional.ofNullable(changedSince).map(OffsetDateTime::toInstant).orElse(null),
                Cursor.read(cursor).orElse(null),
                Cursor.limit(limit));
    }
}
