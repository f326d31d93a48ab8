package id.sinergi.report;

import java.util.List;

/** A report is well-formed but against a rule: says all that is wrong with it at once. */
public final class InvalidReport extends RuntimeException {

    private final transient List<Fault> faults;

    /** Refuses for these faults, at least one. */
    public InvalidReport(List<Fault> faults) {
        super(faults.getFirst().pointer() + ": " + faults.getFirst().detail());
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON Pointer (RFC 6901) into the report; empty: the report as a whole
     * @param detail what is wrong and what to write instead
     */
    public record Fault(String pointer, String detail) {}
}
