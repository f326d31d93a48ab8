package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.report.VersionSum;
import id.sinergi.reporting.reconciliation.comparing.Owner.Version;
import org.jspecify.annotations.Nullable;

/** What the register lacks of a facility, and what became of it. */
final class Missed {

    private final VersionSum written;
    private final VersionSum registered;
    private VersionSum lacking = VersionSum.NONE;
    private long announced;
    private long waiting;
    private long setAside;
    private long settled;

    Missed(VersionSum written, VersionSum registered) {
        this.written = written;
        this.registered = registered;
    }

    void lacks(Version version) {
        lacking = lacking.plus(version.id(), version.version());
    }

    /** @param waits null: it was not set aside; false: it is settled that nobody will read it */
    void setAside(@Nullable Boolean waits) {
        if (waits != null) {
            setAside += waits ? 1 : 0;
            settled += waits ? 0 : 1;
        }
    }

    /** @param again whether its owner announces it again; false: it waits there to be published for the first time */
    void told(boolean again) {
        announced += again ? 1 : 0;
        waiting += again ? 0 : 1;
    }

    /**
     * Whether it is to be told.
     *
     * @param whole whether all versions of the facility were looked at
     */
    boolean isDifference(boolean whole) {
        return lacking.count() > waiting + settled || (whole && knowsMore());
    }

    /** Whether the register, too, has versions that are not written: no repair is known for that. */
    private boolean knowsMore() {
        return !registered.plus(lacking).equals(written);
    }

    @Override
    public String toString() {
        return written.count() + " versions are written, " + registered.count() + " registered; of those that the"
                + " register lacks " + announced + " announced again, " + waiting + " not published yet, " + setAside
                + " set aside" + (knowsMore() ? "; some are registered, not written" : "");
    }
}
