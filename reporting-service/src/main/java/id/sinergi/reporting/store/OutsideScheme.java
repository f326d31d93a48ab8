package id.sinergi.reporting.store;

import com.mongodb.client.model.Filters;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.store.Criteria.Scheme;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Finds what names a policy scheme and occurred outside of it, unless it was withdrawn or merged. */
final class OutsideScheme {

    private OutsideScheme() {}

    static Bson of(Scheme scheme) {
        return Filters.and(
                Filters.eq("policyTags", scheme.code()),
                Filters.nin("status", RegisterEntry.STANDING_NO_LONGER),
                Filters.gt("sort", ""),
                Filters.or(beforeOrAfter(scheme)));
    }

    private static List<Bson> beforeOrAfter(Scheme scheme) {
        return Stream.of(
                        scheme.from() == null
                                ? null
                                : Filters.lt("last", scheme.from().toString()),
                        scheme.until() == null
                                ? null
                                : Filters.gt("sort", scheme.until().toString()))
                .filter(Objects::nonNull)
                .toList();
    }
}
