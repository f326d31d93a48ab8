package id.sinergi.stack.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A made-up report.
 *
 * @param name unique among all that are made up; the key of its request follows from it
 */
record Report(Family family, String name, Map<String, Object> body) {

    /** The same in every run, so that none is stored twice. */
    static UUID key(String name) {
        return UUID.nameUUIDFromBytes(("sinergi-sample/" + name).getBytes(UTF_8));
    }

    UUID key() {
        return key(name);
    }

    /** As a row of a file. */
    Map<String, Object> row() {
        var row = new LinkedHashMap<String, Object>();
        row.put("requestId", key().toString());
        row.putAll(body);
        return row;
    }
}
