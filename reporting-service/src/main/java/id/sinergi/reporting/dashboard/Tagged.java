package id.sinergi.reporting.dashboard;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dashboard with a tag by which it is known again.
 *
 * @param etag a hash of all but the time of the answer, weak since that time is part of the answer
 */
record Tagged(Dashboard dashboard, String etag) {

    static Tagged of(Dashboard dashboard, JsonMapper json) {
        ObjectNode timeless = json.valueToTree(dashboard);
        timeless.remove("asOf");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(timeless));
            return new Tagged(dashboard, "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    /**
     * Whether a client has it already, as it says with If-None-Match.
     *
     * @throws Refusal 400 where that header cannot be read
     */
    boolean isKnown(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null || ifNoneMatch.isBlank()) {
            return false;
        }
        ETag own = ETag.create(etag);
        try {
            return ETag.parse(ifNoneMatch).stream().anyMatch(known -> known.isWildcard() || known.compare(own, false));
        } catch (IllegalArgumentException malformed) {
            throw Refusal.of(ProblemType.MALFORMED, "If-None-Match is an ETag of a dashboard as it was answered.");
        }
    }
}
