package id.sinergi.access;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a record concerns.
 *
 * @param facilities ids of those that take part
 * @param offices names of the regional offices of these, as of the record's day, and of those that take part themselves
 * @param reporter the facility (by id) or office (by name) whose report it is; null: nobody's in particular
 */
public record Concern(
        Set<String> facilities,
        Set<String> offices,
        @Nullable String reporter) {

    public Concern {
        facilities = Set.copyOf(facilities);
        offices = Set.copyOf(offices);
    }

    public static Concern of(Collection<String> facilities, Collection<String> offices, @Nullable String reporter) {
        return new Concern(Set.copyOf(facilities), Set.copyOf(offices), reporter);
    }
}
