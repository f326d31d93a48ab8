package id.sinergi.system.chaos;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of a clerk, repeated with the same key until it is decided.
 *
 * @param ifMatch the version that a command or a correction is based on; null: it is a create
 */
record Errand(
        Resource resource,
        String method,
        String path,
        String body,
        @Nullable Long ifMatch,
        UUID key,
        Expected expected) {

    String mediaType() {
        return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    /** The same, based on a version that there is not. */
    Errand outdated() {
        return new Errand(resource, method, path, body, 1_000_000L, key, Expected.REFUSAL);
    }

    Errand expected(Expected otherwise) {
        return new Errand(resource, method, path, body, ifMatch, key, otherwise);
    }

    /** What is due where nothing fails; a clerk who is answered otherwise found a mistake. */
    enum Expected {
        ACCEPTANCE,
        /** Others may have changed the record since it was read. */
        ACCEPTANCE_UNLESS_CHANGED,
        REFUSAL;

        private static final Set<Integer> CONFLICTS = Set.of(409, 412, 422);

        boolean allows(int status) {
            return switch (this) {
                case ACCEPTANCE -> status < 300;
                case ACCEPTANCE_UNLESS_CHANGED -> status < 300 || CONFLICTS.contains(status);
                case REFUSAL -> status >= 400;
            };
        }
    }
}
