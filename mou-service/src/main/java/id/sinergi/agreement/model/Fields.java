package id.sinergi.agreement.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that agreements cover, as they come together; null where they are unknown. */
final class Fields {

    private Fields() {}

    /** The known fields, and those added that are not among them; null where there are neither. */
    static @Nullable List<String> added(@Nullable List<String> known, Collection<String> added) {
        if (added.isEmpty()) {
            return known;
        }
        return Stream.concat(known == null ? Stream.empty() : known.stream(), added.stream())
                .distinct()
                .toList();
    }
}
