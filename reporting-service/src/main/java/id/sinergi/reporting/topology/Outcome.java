package id.sinergi.reporting.topology;

import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.register.RegisterEntry;
import org.jspecify.annotations.Nullable;

/** What follows from one version of an activity. */
sealed interface Outcome permits Outcome.Registered, Outcome.Changed, Outcome.Paired, Outcome.Suspected, SetAside {

    /** The version has its entry in the register. */
    record Registered(RegisterEntry entry) implements Outcome {}

    /** A total differs by this much. */
    record Changed(Total difference) implements Outcome {}

    /** A visit is a candidate under a pair, in place of what it was there before; null: it is, or was, none. */
    record Paired(@Nullable Candidate before, @Nullable Candidate now) implements Outcome {}

    /** A visit may be another one; null: it no longer may. */
    record Suspected(@Nullable Candidate candidate) implements Outcome {}
}
