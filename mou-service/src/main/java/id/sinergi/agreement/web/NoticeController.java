package id.sinergi.agreement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.agreement.notices.Notice;
import id.sinergi.agreement.notices.Notices;
import id.sinergi.http.Cursor;
import id.sinergi.http.Page;
import id.sinergi.outbox.ListQuery;
import id.sinergi.outbox.Stored;
import id.sinergi.report.PartialDate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notices over HTTP. */
@RestController
@RequestMapping(AgreementController.PATH + "/notices")
@Tag(name = "agreements")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Operation(
            summary = "Notices that agreements end, newest first",
            description = "Made 90, 30 and 7 days ahead and on the last day, once each; not for what was renewed,"
                    + " terminated or withdrawn.")
    Page<NoticeResource> list(@ParameterObject NoticeFilter filter) {
        return notices.list(filter.query(), NoticeResource::of);
    }

    /**
     * The parameters of the list.
     *
     * @param from first day on which it was made
     * @param to last day on which it was made
     */
    record NoticeFilter(
            @Nullable String facility,
            @Nullable String regionalOffice,
            @Nullable UUID agreement,
            @Nullable Integer threshold,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            @Nullable OffsetDateTime changedSince,
            @Nullable String cursor,
            @Nullable Integer limit) {

        ListQuery query() {
            return new ListQuery(
                    ListQuery.keys(
                            "facility", facility,
                            "regionalOffice", regionalOffice,
                            "agreement", agreement,
                            "threshold", threshold),
                    from,
                    to,
                    null,
                    Optional.ofNullable(changedSince)
                            .map(OffsetDateTime::toInstant)
                            .orElse(null),
                    Cursor.read(cursor).orElse(null),
                    Cursor.limit(limit));
        }
    }

    /**
     * A notice as it is answered.
     *
     * @param href the agreement
     */
    record NoticeResource(
            UUID id, Instant recordedAt, @JsonUnwrapped Notice notice, String href) {

        static NoticeResource of(Stored<Notice> stored) {
            return new NoticeResource(
                    stored.id(),
                    stored.recordedAt(),
                    stored.state(),
                    AgreementController.PATH + "/" + stored.state().agreement());
        }
    }
}
