package id.sinergi.reporting.store;

import com.mongodb.client.model.Filters;
import id.sinergi.report.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which partners are asked for; what is null asks nothing.
 *
 * @param text beginnings of words of the name, in any spelling
 * @param after the key behind which to go on
 */
public record PartnerSearch(
        @Nullable String text,
        Organisation.@Nullable Kind kind,
        @Nullable String regency,
        @Nullable String after) {

    Bson filter() {
        List<Bson> conditions = new ArrayList<>();
        if (text != null) {
            // A text without a letter or digit begins no word.
            String words = Organisation.normalised(text);
            conditions.add(words.isEmpty() ? Filters.in("_id", List.of()) : beginnings(words));
        }
        if (kind != null) {
            conditions.add(Filters.eq("kind", kind.name()));
        }
        if (regency != null) {
            conditions.add(Filters.eq("regency", regency));
        }
        if (after != null) {
            conditions.add(Filters.gt("_id", after));
        }
        return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
    }

    private static Bson beginnings(String words) {
        return Filters.and(Stream.of(words.split(" "))
                .map(word -> Filters.regex("words", "^" + word))
                .toList());
    }
}
