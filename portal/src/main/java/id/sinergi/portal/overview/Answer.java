package id.sinergi.portal.overview;

import static java.util.Objects.requireNonNull;

import id.sinergi.portal.services.Stored;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard, and what it is told apart by from one with other numbers. */
record Answer(Dashboard dashboard, String version) {

    static Answer of(Stored answered, JsonMapper json) {
        return new Answer(json.treeToValue(answered.body(), Dashboard.class), version(answered));
    }

    /** The service's own mark, which it gives every dashboard. */
    static String version(Stored answered) {
        return requireNonNull(answered.etag(), "a dashboard without an ETag");
    }
}
