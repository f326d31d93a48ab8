package id.sinergi.reporting.targets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.reporting.documents.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A target as it is answered.
 *
 * @param scope FACILITY:&lt;id&gt;, REGIONAL_OFFICE:&lt;name&gt; or NATION
 * @param value what is to be reached, in the measure's unit; absent: the target was withdrawn
 * @param achieved what the dashboard of the year says now; absent: a stock, where only verified months count
 * @param months the parts, where it is split
 * @param href the target's own address
 * @param records the records behind what was achieved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetResource(
        String scope,
        String measure,
        int year,
        @Nullable Long value,
        @Nullable Number achieved,
        List<Month> months,
        long version,
        Instant recordedAt,
        String href,
        String records) {

    static final String PATH = "/api/v1/targets";

    static TargetResource of(Versioned<Target> stored, Reached reached) {
        Target target = stored.state();
        return new TargetResource(
                target.scope().toString(),
                target.measure(),
                target.year(),
                target.value(),
                reached.by(target),
                target.months().entrySet().stream()
                        .map(part -> new Month(part.getKey(), part.getValue(), reached.by(target, part.getKey())))
                        .toList(),
                stored.version(),
                stored.recordedAt(),
                PATH + "/" + encoded(target.scope().toString()) + "/" + target.measure() + "/" + target.year(),
                "/api/v1/activities?scope=" + encoded(target.scope().toString()) + "&period=" + target.year()
                        + "&measure=" + target.measure() + (reached.verifiedOnly() ? "&verifiedOnly=true" : ""));
    }

    static String address(Place place) {
        return PATH + "/" + encoded(place.scope().toString()) + "/"
                + place.measure().key() + "/" + place.year();
    }

    private static String encoded(String scope) {
        return UriUtils.encode(scope, UTF_8).replace("%3A", ":");
    }

    /** The part of a month, and what was achieved in it. */
    record Month(String month, long value, Number achieved) {}
}
