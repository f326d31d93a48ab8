package id.sinergi.portal.services;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a service refuses, as RFC 9457 has it.
 *
 * @param type a stable URI, see {@code docs/problems.md}
 * @param errors all that is wrong with a body, each with the JSON pointer (RFC 6901) of its field
 */
public record Problem(
        @Nullable String type,
        int status,
        @Nullable String title,
        @Nullable String detail,
        List<FieldError> errors) {

    private static final String KEY_REUSED = "urn:sinergi:problem:key-reused";

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** Whether something else was stored under the key already that was sent with it. */
    public boolean isKeyReused() {
        return KEY_REUSED.equals(type);
    }

    /** What is wrong, field by field; else what is said of the whole; empty where nothing is said. */
    public List<String> details() {
        return errors.isEmpty()
                ? Stream.ofNullable(detail).toList()
                : errors.stream().map(FieldError::detail).toList();
    }

    /** One whose body is none of ours: a proxy's, or none at all. */
    static Problem unreadable(int status) {
        return new Problem(null, status, null, null, List.of());
    }

    /** The same with the status of its answer: what the body says of it counts for nothing. */
    Problem answeredWith(int code) {
        return new Problem(type, code, title, detail, errors);
    }

    /**
     * What is wrong with a field.
     *
     * @param pointer such as {@code /hosts/0/facility}; null where it is no field's
     */
    public record FieldError(@Nullable String pointer, String detail) {}
}
