package id.sinergi.system.scenarios;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A record as a service answered it.
 *
 * @param path its address, for example {@code /api/v1/visits/…}
 */
record Told(String path, JsonNode body) {

    String id() {
        return body.path("id").asString();
    }

    long version() {
        return body.path("version").asLong();
    }

    String status() {
        return body.path("status").asString();
    }

    /** The codes of the warnings that came with the answer. */
    List<String> warnings() {
        return body.path("warnings").findValuesAsString("code");
    }
}
