package id.sinergi.agreement.web;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.AgreementStatus;
import id.sinergi.http.Cursor;
import id.sinergi.outbox.ListQuery;
import id.sinergi.report.Organisation;
import id.sinergi.report.PartialDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the list of agreements.
 *
 * @param parent the framework that they implement
 * @param predecessor the agreement that they renew
 */
record AgreementFilter(
        @Nullable String facility,
        @Nullable String regionalOffice,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable AgreementStatus status,
        Agreement.@Nullable Kind kind,
        @Nullable String field,
        @Nullable String partner,
        @Nullable String policyTag,
        @Nullable String occasion,
        @Nullable UUID parent,
        @Nullable UUID predecessor,
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
                        "field", field,
                        "partner", partnerName,
                        "policyTag", policyTag,
                        "occasion", occasion,
                        "parent", parent,
                        "predecessor", predecessor),
                from,
                to,
                undated,
                Optional.ofNullable(changedSince).map(OffsetDateTime::toInstant).orElse(null),
                Cursor.read(cursor).orElse(null),
                Cursor.limit(limit));
    }
}
