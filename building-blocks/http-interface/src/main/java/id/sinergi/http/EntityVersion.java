package id.sinergi.http;

import org.jspecify.annotations.Nullable;

/** A record's version as ETag and If-Match carry it: {@code "3"}. */
public final class EntityVersion {

    private EntityVersion() {}

    /** The ETag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change is based on.
     *
     * @throws Refusal 428 without the header, 400 where it is no version
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Refusal.of(ProblemType.IF_MATCH_MISSING, "Read the record and send its ETag in the header If-Match.");
        }
        if (!ifMatch.matches("\"\\d{1,18}\"")) {
            throw Refusal.of(
                    ProblemType.MALFORMED,
                    "If-Match is the ETag of the record as it was read, for example \"3\" in quotes.");
        }
        return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
    }
}
