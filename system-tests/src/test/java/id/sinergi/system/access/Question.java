package id.sinergi.system.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an operation, in a way that nothing but who asks could refuse.
 *
 * @param success the status of whoever is let in; 412 where the question names a version that there is not, so that
 *     nothing changes
 * @param mark what an answer contains where the record is in it, and nowhere else; null: the status says all
 * @param twoSided whether the counterpart takes part in the record
 */
record Question(
        String method,
        String address,
        String mediaType,
        String body,
        Map<String, String> headers,
        int success,
        @Nullable String mark,
        boolean twoSided) {

    private static final String JSON = "application/json";
    private static final int STALE = 412;

    static Question get(String address) {
        return new Question("GET", address, JSON, "", Map.of(), 200, null, true);
    }

    /** A command on a version that there is not: whoever is let in hears that, 412. */
    static Question stale(String address, String body) {
        return post(address, body).ifMatch("999999").answered(STALE);
    }

    /** A correction, likewise. */
    static Question staleCorrection(String address, String patch) {
        return new Question("PATCH", address, "application/merge-patch+json", patch, Map.of(), 200, null, true)
                .ifMatch("999999")
                .answered(STALE);
    }

    static Question post(String address, String body) {
        return new Question("POST", address, JSON, body, Map.of(), 200, null, true)
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Question put(String address, String body) {
        return new Question("PUT", address, JSON, body, Map.of(), 200, null, true);
    }

    /** A file with one row; what it contains where the row was stored. */
    static Question file(String address, String row) {
        return new Question("POST", address, "application/x-ndjson", row + "\n", Map.of(), 200, "\"stored\":1", true);
    }

    /** A file that is attached already: whoever is let in hears that, 200. */
    static Question attached(String address, String file) {
        return new Question("POST", address, "application/pdf", file, Map.of(), 200, null, true);
    }

    Question ifMatch(String version) {
        return with("If-Match", "\"" + version + "\"");
    }

    Question answered(int status) {
        return new Question(method, address, mediaType, body, headers, status, mark, twoSided);
    }

    /** The record is in the answer where this is. */
    Question marked(String text) {
        return new Question(method, address, mediaType, body, headers, success, text, twoSided);
    }

    /** Of a record in which no other facility takes part. */
    Question oneSided() {
        return new Question(method, address, mediaType, body, headers, success, mark, false);
    }

    private Question with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Question(method, address, mediaType, body, Map.copyOf(more), success, mark, twoSided);
    }
}
