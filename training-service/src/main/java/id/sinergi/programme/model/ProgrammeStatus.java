package id.sinergi.programme.model;

import java.util.List;
import java.util.Objects;

/** How far a programme has come: what its cohorts and harvests say together, unless it was withdrawn. */
public enum ProgrammeStatus {
    PLANNED,
    RUNNING,
    ENDED,
    CANCELLED,
    WITHDRAWN;

    private static final List<String> COMMANDS =
            List.of("cohorts", "harvests", "remarks", "follow-ups", "correction", "withdrawal");

    /** The commands that a programme in this state takes. */
    public List<String> commands() {
        return this == WITHDRAWN ? List.of() : COMMANDS;
    }

    /**
     * A programme without cohorts is planned until it has brought something in; one between an ended and a planned cohort
     * runs.
     */
    static ProgrammeStatus of(List<Cohort> cohorts, List<Harvest> harvests) {
        List<CohortStatus> live = cohorts.stream()
                .map(Cohort::status)
                .filter(status -> status != CohortStatus.CANCELLED)
                .filter(Objects::nonNull)
                .toList();
        if (live.isEmpty() && !cohorts.isEmpty()) {
            return CANCELLED;
        }
        if (live.stream().allMatch(CohortStatus::isAhead)) {
            return harvests.isEmpty() ? PLANNED : RUNNING;
        }
        return live.stream().allMatch(status -> status == CohortStatus.ENDED) ? ENDED : RUNNING;
    }
}
