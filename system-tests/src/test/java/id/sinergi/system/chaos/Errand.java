package id.sinergi.system.chaos;

import id.sinergi.reporting.source.Family;
import id.sinergi.stack.SinergiService;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of a clerk, repeated with the same key until it is decided.
 *
 * @param ifMatch the version that a command or a correction is based on; null: it is a create
 */
record Errand(
        Family family,
        String method,
        String path,
        String body,
        @Nullable Long ifMatch,
        UUID key) {

    /** What clerks report. */
    static final List<Family> FAMILIES = List.of(Family.VISIT, Family.AGREEMENT, Family.PROGRAMME);

    static String resource(Family family) {
        return switch (family) {
            case VISIT -> "visits";
            case AGREEMENT -> "agreements";
            case PROGRAMME -> "programmes";
            case STATE_REVENUE -> throw new IllegalArgumentException("no clerk reports revenue");
        };
    }

    SinergiService service() {
        return switch (family) {
            case VISIT -> SinergiService.VISIT_SERVICE;
            case AGREEMENT -> SinergiService.MOU_SERVICE;
            case PROGRAMME, STATE_REVENUE -> SinergiService.TRAINING_SERVICE;
        };
    }

    String mediaType() {
        return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    /** The same, based on a version that there is not. */
    Errand outdated() {
        return new Errand(family, method, path, body, 1_000_000L, key);
    }
}
