package id.sinergi.access;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
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

    /** Whether a record is read that concerns these. */
    public boolean reads(Concern concern) {
        return readsAll() || takesPart(concern) || decides(concern);
    }

    /** Whether it may do that with a record which it reads. */
    public boolean may(Right right, Concern concern) {
        return switch (right) {
            case CHANGE -> speaksFor(concern.reporter());
            case ANSWER -> operator || takesPart(concern) || decides(concern);
            case TREAT -> speaksFor(concern.reporter()) || decides(concern);
            case DECIDE -> operator || decides(concern);
        };
    }

    /**
     * Whether it speaks for one who reports.
     *
     * @param reporter a facility's id or a regional office's name; null: nobody in particular, for whom only an operator
     *     speaks
     */
    public boolean speaksFor(@Nullable String reporter) {
        return operator || (reporter != null && own().contains(reporter));
    }

    /** Those for which it reports: its facilities, and its office; sorted, and the asker's to change. */
    public Set<String> own() {
        Set<String> own = new TreeSet<>(facilities);
        if (regionalOffice != null) {
            own.add(regionalOffice);
        }
        return own;
    }

    private boolean takesPart(Concern concern) {
        return !Collections.disjoint(facilities, concern.facilities());
    }

    private boolean decides(Concern concern) {
        return regionalOffice != null && concern.offices().contains(regionalOffice);
    }
}
