package id.sinergi.reporting.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Something about the quality of a record that its state alone shows.
 *
 * @param pointer JSON Pointer into the state
 * @param stated what the source states, where that differs from what is counted
 * @param counted what the parts of the record add up to
 */
@JsonPropertyOrder({"code", "pointer", "detail", "stated", "counted"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mark(
        Code code,
        String pointer,
        String detail,
        @Nullable Long stated,
        @Nullable Long counted) {

    static Mark of(Code code, String pointer, String detail) {
        return new Mark(code, pointer, detail, null, null);
    }

    /** What is wrong, or worth to know. */
    public enum Code {
        SUM_MISMATCH,
        DATE_MISSING,
        DATE_INFERRED,
        DATE_DISPUTED,
        WEEKDAY_CONTRADICTION,
        UNCONFIRMED,
        UNMAPPED_OTHER
    }
}
