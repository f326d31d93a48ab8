package id.sinergi.agreement.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.StatedDate;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review of a signed agreement.
 *
 * @param id given by the service; null: not stored yet
 * @param dateInferred how the date was inferred, where the source leaves part of it open
 * @param attendees who took part in it, parties of the agreement or not
 * @param fieldsToAdd fields that the next agreement should cover, too
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Evaluation(
        @Nullable UUID id,
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        List<Party> attendees,
        List<String> findings,
        @Nullable Recommendation recommendation,
        List<String> fieldsToAdd) {

    public Evaluation {
        attendees = attendees == null ? List.of() : Collections.unmodifiableList(attendees);
        findings = findings == null ? List.of() : Collections.unmodifiableList(findings);
        fieldsToAdd = fieldsToAdd == null ? List.of() : Collections.unmodifiableList(fieldsToAdd);
    }

    /** Its date as stated. */
    @JsonIgnore
    public StatedDate statedDate() {
        return new StatedDate(on, dateInferred, statedWeekday);
    }

    Evaluation identified() {
        if (id != null) {
            return this;
        }
        return new Evaluation(
                UUID.randomUUID(), on, dateInferred, statedWeekday, attendees, findings, recommendation, fieldsToAdd);
    }

    /** What a review recommends to do with the agreement. */
    public enum Recommendation {
        RENEW,
        CONTINUE,
        AMEND,
        TERMINATE
    }
}
