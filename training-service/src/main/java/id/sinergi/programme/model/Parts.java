package id.sinergi.programme.model;

import id.sinergi.report.FollowUp;
import id.sinergi.report.Remark;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a programme that grow and change by commands; how far it has come follows from them. */
record Parts(
        List<Cohort> cohorts,
        List<Harvest> harvests,
        List<FollowUp> followUps,
        List<Remark> remarks,
        @Nullable String withdrawalReason) {

    ProgrammeStatus status() {
        return withdrawalReason == null ? ProgrammeStatus.of(cohorts, harvests) : ProgrammeStatus.WITHDRAWN;
    }

    /** A further cohort, or one that has changed. */
    Parts with(Cohort cohort) {
        return new Parts(put(cohorts, cohort, Cohort::id), harvests, followUps, remarks, withdrawalReason);
    }

    /** A further harvest, or one that has changed. */
    Parts with(Harvest harvest) {
        return new Parts(cohorts, put(harvests, harvest, Harvest::id), followUps, remarks, withdrawalReason);
    }

    /** A further follow-up, or one that has changed; it has an id. */
    Parts with(FollowUp followUp) {
        return new Parts(cohorts, harvests, put(followUps, followUp, FollowUp::id), remarks, withdrawalReason);
    }

    Parts with(Remark remark) {
        return new Parts(cohorts, harvests, followUps, joined(remarks, remark), withdrawalReason);
    }

    /** With an id for every follow-up. */
    Parts identified() {
        return new Parts(
                cohorts, harvests, followUps.stream().map(FollowUp::identified).toList(), remarks, withdrawalReason);
    }

    Parts withdrawn(String reason) {
        return new Parts(cohorts, harvests, followUps, remarks, reason);
    }

    private static <T> List<T> put(List<T> before, T part, Function<T, @Nullable UUID> id) {
        boolean known = before.stream().anyMatch(other -> Objects.equals(id.apply(other), id.apply(part)));
        return known
                ? before.stream()
                        .map(other -> Objects.equals(id.apply(other), id.apply(part)) ? part : other)
                        .toList()
                : joined(before, part);
    }

    private static <T> List<T> joined(List<T> before, T added) {
        return Stream.concat(before.stream(), Stream.of(added)).toList();
    }
}
