package id.sinergi.reporting.topology;

import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.register.RegisterEntry;
import org.jspecify.annotations.Nullable;

/** What was counted of an activity: the newest version seen, exactly as it was emitted. */
record Counted(
        long version, Contributions contributions, @Nullable Candidate candidate) {

    static final Counted NOTHING = new Counted(0, Contributions.NONE, null);

    static Counted of(RegisterEntry entry) {
        return new Counted(entry.version(), entry.contributions(), entry.candidate());
    }
}
