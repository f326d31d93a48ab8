package id.sinergi.visit.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How far a visit has come; the table of what may happen to it in each state. */
public enum VisitStatus {
    PLANNED("holding", "postponement", "cancellation", "same-as"),
    POSTPONED("holding", "postponement", "cancellation", "same-as"),
    CANCELLED,
    HELD("same-as"),
    MERGED,
    WITHDRAWN;

    /** Allowed in every state that is not the end of a report. */
    private static final List<String> ALWAYS = List.of(
            "confirmation",
            "dispute",
            "distinct-from",
            "separation",
            "settlement",
            "withdrawal",
            "remarks",
            "follow-ups",
            "completion",
            "correction");

    private final List<String> own;

    VisitStatus(String... own) {
        this.own = List.of(own);
    }

    /** The commands that a visit in this state takes. */
    List<String> commands() {
        return isOver()
                ? List.of()
                : Stream.concat(own.stream(), ALWAYS.stream()).toList();
    }

    /** Whether a report has come to its end: another stands for it, or it was a mistake. */
    public boolean isOver() {
        return this == MERGED || this == WITHDRAWN;
    }

    /** Whether the visit is still to come. */
    boolean isAhead() {
        return this == PLANNED || this == POSTPONED;
    }

    /** Whether two reports in this state can be about one visit. */
    boolean mayBeTheSame() {
        return isAhead() || this == HELD;
    }

    /** The type of the event that tells of a visit having come this far. */
    public String eventType() {
        return VisitEvents.type(name().toLowerCase(Locale.ROOT));
    }
}
