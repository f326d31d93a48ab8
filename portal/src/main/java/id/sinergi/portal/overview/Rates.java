package id.sinergi.portal.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has reported which months, as the reporting service answers it. */
record Rates(@Nullable List<Of> offices, List<Of> items) {

    /** By the facility's id or the office's name. */
    Map<String, Dashboard.Coverage> byKey() {
        var coverage = new HashMap<String, Dashboard.Coverage>();
        for (Of of : offices != null ? offices : items) {
            coverage.put(of.facility() != null ? of.facility() : String.valueOf(of.regionalOffice()), of.coverage());
        }
        return coverage;
    }

    /** One of them. */
    record Of(@Nullable String facility, @Nullable String regionalOffice, Dashboard.Coverage coverage) {}
}
