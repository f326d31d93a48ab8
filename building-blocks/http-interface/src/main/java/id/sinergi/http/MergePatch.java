package id.sinergi.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The difference of two JSON objects as a JSON Merge Patch (RFC 7396), and its application. */
public final class MergePatch {

    private MergePatch() {}

    /** What must be merged into {@code before} to get {@code after}; a removed member is null. */
    public static Map<String, @Nullable Object> between(Map<String, ?> before, Map<String, ?> after) {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        after.forEach((name, value) -> {
            if (!Objects.equals(before.get(name), value)) {
                patch.put(
                        name,
                        before.get(name) instanceof Map<?, ?> old && value instanceof Map<?, ?> now
                                ? between(members(old), members(now))
                                : value);
            }
        });
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> patch.put(name, null));
        return patch;
    }

    /** The target with the patch merged into it; the target itself stays as it is. */
    public static Map<String, Object> apply(Map<String, ?> target, Map<String, ?> patch) {
        Map<String, Object> merged = new LinkedHashMap<>(target);
        patch.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else if (value instanceof Map<?, ?> nested) {
                // Also into what is no object yet: a null within a patch is never a value.
                Map<?, ?> old = merged.get(name) instanceof Map<?, ?> there ? there : Map.of();
                merged.put(name, apply(members(old), members(nested)));
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> members(Map<?, ?> json) {
        return (Map<String, ?>) json;
    }
}
