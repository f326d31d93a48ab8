package id.sinergi.visit.model;

import java.util.List;
import java.util.Locale;

/** How far a visit has come. */
public enum VisitStatus {
    PLANNED("holding", "cancellation"),
    POSTPONED("holding", "cancellation"),
    HELD,
    CANCELLED;

    private final List<String> commands;

    VisitStatus(String... commands) {
        this.commands = List.of(commands);
    }

    /** The commands that a visit in this state takes. */
    public List<String> commands() {
        return commands;
    }

    /** Whether two reports in this state can be about one visit. */
    boolean mayBeTheSame() {
        return this != CANCELLED;
    }

    /** The type of the event that tells of a visit having come this far. */
    public String eventType() {
        return "id.sinergi.visit." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
