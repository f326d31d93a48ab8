package id.sinergi.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a correction: a JSON Merge Patch (RFC 7396), and beside its members the reason, which is not merged. */
public final class Correction {

    /** What the body's media type is. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 2_000;

    private final Map<String, @Nullable Object> body;

    /** Takes the whole body; what is wrong with it is said when it is asked for. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Correction(Map<String, @Nullable Object> body) {
        this.body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /** The body as it was sent: what a repeated request is compared by. */
    @JsonValue
    public Map<String, @Nullable Object> body() {
        return body;
    }

    /**
     * Why the record is corrected.
     *
     * @throws InvalidReport where no reason is given
     */
    public String reason() {
        if (body.get(REASON) instanceof String reason && !reason.isBlank() && reason.length() <= LONGEST_REASON) {
            return reason;
        }
        throw new InvalidReport(
                List.of(new Fault("/" + REASON, "say why it is corrected, in 1 to " + LONGEST_REASON + " characters")));
    }

    /** What is to be merged. */
    Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(body);
        members.remove(REASON);
        return members;
    }
}
