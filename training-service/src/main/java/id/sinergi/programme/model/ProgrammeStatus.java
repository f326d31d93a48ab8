package id.sinergi.programme.model;

import java.util.List;

/** How far a programme has come: what its cohorts say together. */
public enum ProgrammeStatus {
    PLANNED,
    RUNNING,
    ENDED,
    CANCELLED;

    /** A programme without cohorts is planned; one between an ended and a planned cohort runs. */
    static ProgrammeStatus of(List<Cohort> cohorts) {
        if (cohorts.isEmpty()) {
            return PLANNED;
        }
        List<CohortStatus> live = cohorts.stream()
                .map(Cohort::status)
                .filter(status -> status != CohortStatus.CANCELLED)
                .toList();
        if (live.isEmpty()) {
            return CANCELLED;
        }
        if (live.stream().allMatch(CohortStatus::isAhead)) {
            return PLANNED;
        }
        return live.stream().allMatch(status -> status == CohortStatus.ENDED) ? ENDED : RUNNING;
    }
}
