package id.sinergi.reporting.store;

import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Standing;
import id.sinergi.reporting.register.RegisterEntry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One version of every activity: the newest there is, or the newest that was known at a moment. */
public interface Versions {

    /** Those that meet the criteria: newest occurrence first, undated last, ties by id. */
    List<RegisterEntry> find(Criteria criteria, int limit);

    /** Visits all that meet the criteria, in no particular order, without holding them all. */
    void each(Criteria criteria, Consumer<RegisterEntry> visitor);

    /** The agreements that meet the criteria, by nothing but their standing. */
    List<Standee> standing(Criteria criteria);

    /** Those of the agreements whose signed successor has begun by that day. */
    Set<String> renewed(Collection<String> agreements, LocalDate day);

    /** An agreement that stands, and for whom. */
    record Standee(String id, Standing standing, List<Scope> scopes) {}
}
