package id.sinergi.audit;

import com.mongodb.client.model.Filters;
import id.sinergi.http.Cursor;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The parameters of the list of events. */
record AuditFilter(
        @Parameter(description = "the subject of the token") @Nullable
        String account,

        @Parameter(description = "not earlier than") @Nullable
        OffsetDateTime from,

        @Parameter(description = "not later than") @Nullable OffsetDateTime to,
        @Nullable Outcome outcome,
        @Nullable String cursor,
        @Nullable Integer limit) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    Bson query() {
        List<Bson> filters = new ArrayList<>();
        if (account != null) {
            filters.add(Filters.eq("account", account));
        }
        if (outcome != null) {
            filters.add(Filters.eq("outcome", outcome.name()));
        }
        if (from != null) {
            filters.add(Filters.gte("at", moment(from)));
        }
        if (to != null) {
            filters.add(Filters.lte("at", moment(to)));
        }
        Cursor.read(cursor).ifPresent(place -> filters.add(AuditStore.after(read(place), place.id())));
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    static Cursor placeOf(AuditEvent event) {
        return new Cursor(event.at().toString(), event.id());
    }

    private static Date moment(OffsetDateTime time) {
        Instant moment = time.toInstant();
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw Refusal.of(ProblemType.MALFORMED, "from and to lie between the years 1900 and 2200.");
        }
        return Date.from(moment);
    }

    private static Date read(Cursor place) {
        try {
            return Date.from(Instant.parse(place.sort()));
        } catch (DateTimeException | IllegalArgumentException other) {
            throw Refusal.of(ProblemType.MALFORMED, "cursor is the value of \"next\" on the previous page, unchanged.");
        }
    }
}
