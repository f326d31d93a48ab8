package id.sinergi.reporting.quality;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The newest remark on a record: that somebody has asked about it already.
 *
 * @param at when it was written, as an ISO 8601 moment
 * @param by whose it is, as its owner knows the caller
 */
record LastRemark(String at, String by, String text) {

    static @Nullable LastRemark of(JsonNode state) {
        return state.path("remarks")
                .valueStream()
                .map(remark -> new LastRemark(
                        remark.path("at").asString(""),
                        remark.path("by").asString(""),
                        remark.path("text").asString("")))
                .max(Comparator.comparing(LastRemark::at))
                .orElse(null);
    }
}
