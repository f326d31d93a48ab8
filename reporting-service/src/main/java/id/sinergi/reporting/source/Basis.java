package id.sinergi.reporting.source;

import java.util.Locale;

/** In which sense people are counted. */
public enum Basis {
    TARGET,
    QUOTA,
    PLANNED,
    SCREENED,
    ASSESSED,
    ENROLLED,
    WITHDRAWN,
    COMPLETED,
    CERTIFIED;

    /** The name in the JSON of counts. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
