package id.sinergi.programme.model;

import java.util.List;

/** How far a cohort has come. */
public enum CohortStatus {
    PLANNED("start", "postponement", "cancellation"),
    POSTPONED("start", "postponement", "cancellation"),
    RUNNING("completion", "cancellation"),
    ENDED,
    CANCELLED;

    private final List<String> commands;

    CohortStatus(String... commands) {
        this.commands = List.of(commands);
    }

    /** The commands that a cohort in this state takes. */
    public List<String> commands() {
        return commands;
    }

    boolean isAhead() {
        return this == PLANNED || this == POSTPONED;
    }

    boolean hasBegun() {
        return this == RUNNING || this == ENDED;
    }
}
