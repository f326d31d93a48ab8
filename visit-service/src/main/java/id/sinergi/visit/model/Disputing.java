package id.sinergi.visit.model;

import id.sinergi.report.Claim;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A counterpart disputes what another party reported.
 *
 * @param by the facility (by id) or regional office (by name) that disputes it
 * @param values the visit's own members as the counterpart has them, for example {@code {"on":"2025-10-29"}}
 */
public record Disputing(String by, String reason, @Nullable Map<String, Object> values) {

    public Disputing {
        if (values != null) {
            // What a party states is bounded as any claim is.
            values = new Claim(null, "party", null, null, values).values();
        }
    }
}
