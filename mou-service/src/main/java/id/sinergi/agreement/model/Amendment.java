package id.sinergi.agreement.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import id.sinergi.report.StatedDate;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a signed agreement by an addendum.
 *
 * @param id given by the service; null: not stored yet
 * @param on when it was signed; null: unknown
 * @param dateInferred how the date was inferred, where the source leaves part of it open
 * @param reference the number of its document
 * @param title of its document; the agreement keeps its own
 * @param fieldsAdded fields that the agreement covers from then on, too
 * @param validity how long the agreement holds from then on, though it never begins later by it; null: as before
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Amendment(
        @Nullable UUID id,
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable String reference,
        @Nullable String title,
        List<String> fieldsAdded,
        @Nullable Validity validity,
        @Nullable String note) {

    public Amendment {
        fieldsAdded = fieldsAdded == null ? List.of() : Collections.unmodifiableList(fieldsAdded);
    }

    /** Its date as stated. */
    @JsonIgnore
    public StatedDate statedDate() {
        return new StatedDate(on, dateInferred, statedWeekday);
    }

    /** The same, adding only what is not covered already: else it could not be told what was covered before. */
    Amendment beyond(@Nullable List<String> covered) {
        List<String> news = fieldsAdded.stream()
                .filter(field -> covered == null || !covered.contains(field))
                .toList();
        return new Amendment(id, on, dateInferred, statedWeekday, reference, title, news, validity, note);
    }

    Amendment identified() {
        if (id != null) {
            return this;
        }
        return new Amendment(
                UUID.randomUUID(), on, dateInferred, statedWeekday, reference, title, fieldsAdded, validity, note);
    }
}
