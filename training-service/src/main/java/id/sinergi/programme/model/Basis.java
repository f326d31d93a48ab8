package id.sinergi.programme.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** On what ground people are counted: enrolments, never persons. */
public enum Basis {
    @JsonProperty("target")
    TARGET,
    @JsonProperty("quota")
    QUOTA,
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("screened")
    SCREENED,
    @JsonProperty("assessed")
    ASSESSED,
    @JsonProperty("enrolled")
    ENROLLED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("certified")
    CERTIFIED;

    /** Whether it says what has happened, and not only what is meant to. */
    boolean hasHappened() {
        return compareTo(SCREENED) >= 0;
    }

    /** Its name in bodies, for example {@code enrolled}. */
    String member() {
        return name().toLowerCase(Locale.ROOT);
    }
}
