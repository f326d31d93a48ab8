package id.sinergi.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is a caller's: facilities, a regional office, the nation, or everything.
 *
 * @param subject the account, as its issuer names it; the author of what it writes
 * @param facilities ids of the facilities that it reports for
 * @param regionalOffice the office whose region it reads and decides in, and for which it reports; null: none
 * @param nation whether it reads everything
 * @param operator whether it reads and writes everything
 */
public record Scope(
        String subject, Set<String> facilities, @Nullable String regionalOffice, boolean nation, boolean operator) {

    public Scope {
        facilities = Set.copyOf(facilities);
    }

    /** A service's own doings, for example its sweeps: nobody's request. */
    public static Scope ofTheService() {
        return new Scope("service", Set.of(), null, true, true);
    }

    /** Whether everything is read. */
    public boolean readsAll() {
        return nation || operator;
    }

    /** Whether nothing at all is read. */
    public boolean isNone() {
        return facilities.isEmpty() && regionalOffice == null && !readsAll();
    }

    /**
     * Whether something is read that concerns these.
     *
     * @param concernedFacilities ids
     * @param concernedOffices names of the regional offices that the facilities belonged to, or that take part themselves
     */
    public boolean reads(Collection<String> concernedFacilities, Collection<String> concernedOffices) {
        return readsAll() || !Collections.disjoint(facilities, concernedFacilities) || decidesIn(concernedOffices);
    }

    /** Whether it verifies, merges and settles what concerns these regional offices. */
    public boolean decidesIn(Collection<String> concernedOffices) {
        return operator || regionalOffice != null && concernedOffices.contains(regionalOffice);
    }

    /**
     * Whether it speaks for one who reports.
     *
     * @param reporter a facility's id or a regional office's name; null: nobody in particular, for whom only an operator
     *     speaks
     */
    public boolean speaksFor(@Nullable String reporter) {
        return operator || reporter != null && (facilities.contains(reporter) || reporter.equals(regionalOffice));
    }
}
