package id.sinergi.portal.overview;

import id.sinergi.portal.services.Stored;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A dashboard, and what it is told apart by from one with other numbers. */
record Answer(Dashboard dashboard, String version) {

    static Answer of(Stored answered, JsonMapper json) {
        return new Answer(
                json.treeToValue(answered.body(), Dashboard.class), version(answered.body(), answered.etag()));
    }

    /** The service's own mark, else one of the numbers without the time of the answer. */
    static String version(JsonNode body, @Nullable String etag) {
        if (etag != null) {
            return etag;
        }
        var checksum = new CRC32C();
        ObjectNode numbers = ((ObjectNode) body).deepCopy();
        numbers.remove("asOf");
        checksum.update(numbers.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(checksum.getValue());
    }
}
