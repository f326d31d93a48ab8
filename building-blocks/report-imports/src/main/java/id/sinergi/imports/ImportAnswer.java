package id.sinergi.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import id.sinergi.report.Warning;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import answers, streamed: a result for every row in the order of the file, then the summary.
 *
 * @param results one for every row, each on a line of its own
 */
public record ImportAnswer(List<Result> results, Summary summary) {

    /**
     * What became of one row.
     *
     * @param line where the row begins in the file; the header counts
     * @param requestId the row's own key
     * @param id of the record, also where it was stored before
     * @param says what a row of a table says, in short and as it is written there
     * @param duplicateCandidates ids of records that may be about the same happening
     * @param problem why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Result(
            int line,
            Outcome outcome,
            @Nullable UUID requestId,
            @Nullable UUID id,
            @Nullable String says,
            @Nullable List<Warning> warnings,
            @Nullable List<UUID> duplicateCandidates,
            @Nullable Problem problem) {}

    /** Whether a row was stored now, was stored before under the same requestId, or breaks a rule. */
    public enum Outcome {
        STORED,
        UNCHANGED,
        REFUSED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A refusal as a single create would have answered it; the members of RFC 9457. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Problem(
            URI type,
            String title,
            int status,
            String detail,
            @Nullable List<Fault> errors) {}

    /**
     * One value at fault.
     *
     * @param pointer its place in the body of a create
     * @param column the heading of the table's column that it comes from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String pointer, @Nullable String column, String detail) {}

    /**
     * How many rows there were, and what became of them.
     *
     * @param dryRun whether nothing was stored, since that was asked for: "stored" then counts what would be
     * @param stopped absent where every row has a result
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(
            int rows,
            int stored,
            int unchanged,
            int refused,
            boolean dryRun,
            @Nullable Stopped stopped) {}

    /**
     * Why an import ended before its last row, and how to go on.
     *
     * @param line the first row that was not stored for this reason
     */
    public record Stopped(URI type, int line, String detail) {}
}
