package id.sinergi.reporting.periods;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import id.sinergi.outbox.OutboxDocuments;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which of the caller's months are filed: many at once, and no more of each than is asked for. */
@Component
public class FiledMonths {

    private static final Bson ASKED = Projections.include(
            "version",
            "state.facility",
            "state.period",
            "state.status",
            "state.nil",
            "state.firstSubmittedAt",
            "state.submittedAt",
            "state.takenOverAt",
            "state.verification.at",
            "state.reviewedAt");

    private final OutboxDocuments<Submission> submissions;
    private final Supervised offices;

    FiledMonths(OutboxDocuments<Submission> submissions, Supervised offices) {
        this.submissions = submissions;
        this.offices = offices;
    }

    /** Whether any month of any facility had been submitted by that moment. */
    public boolean any(Instant moment) {
        return !find(Filters.lte("createdAt", Date.from(moment)), 1).isEmpty();
    }

    /**
     * The months that are filed between the two, both included: one read by index.
     *
     * @param facilities whose; null: everybody's
     */
    public Map<FacilityMonth, Filed> between(YearMonth first, YearMonth last, @Nullable Collection<String> facilities) {
        var conditions = new ArrayList<Bson>();
        conditions.add(Filters.gte("listing.sort", first.toString()));
        conditions.add(Filters.lte("listing.sort", last.toString()));
        if (facilities != null) {
            conditions.add(Filters.in("listing.facility", facilities));
        }
        return byMonth(find(Filters.and(conditions), 0));
    }

    /** Those of these months that are filed: one read by id. */
    public Map<FacilityMonth, Filed> among(Collection<FacilityMonth> months) {
        return byMonth(find(
                Filters.in(
                        "_id",
                        months.stream().map(month -> month.id().toString()).toList()),
                0));
    }

    /**
     * The months that are closed, submitted or verified, by a decision since that moment, in no particular order.
     *
     * @param facility whose; null: everybody's
     * @param office submitted to which regional office; null: to any
     */
    public List<Filed> closedSince(Instant moment, @Nullable String facility, @Nullable String office) {
        var conditions = new ArrayList<Bson>();
        conditions.add(Filters.gte("recordedAt", Date.from(moment)));
        if (facility != null) {
            conditions.add(Filters.eq("listing.facility", facility));
        }
        if (office != null) {
            conditions.add(offices.of(office));
        }
        return find(Filters.and(conditions), 0).stream()
                .filter(filed -> filed.closedAt() != null)
                .toList();
    }

    private static Map<FacilityMonth, Filed> byMonth(List<Filed> filed) {
        return filed.stream().collect(toMap(Filed::month, Function.identity()));
    }

    private List<Filed> find(Bson filter, int limit) {
        return submissions.excerpts(filter, ASKED, limit, FiledMonths::filed);
    }

    private static Filed filed(Document document) {
        Document state = document.get("state", Document.class);
        Document verification = state.get("verification", Document.class);
        return new Filed(
                UUID.fromString(document.getString("_id")),
                document.getLong("version"),
                new FacilityMonth(state.getString("facility"), YearMonth.parse(state.getString("period"))),
                SubmissionStatus.valueOf(state.getString("status")),
                state.getBoolean("nil", false),
                Instant.parse(state.getString("firstSubmittedAt")),
                Instant.parse(state.getString("submittedAt")),
                instant(state.getString("takenOverAt")),
                verification == null ? null : Instant.parse(verification.getString("at")),
                instant(state.getString("reviewedAt")));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
