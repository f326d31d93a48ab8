package id.sinergi.programme.model;

import id.sinergi.report.FollowUp;
import id.sinergi.report.ReportCheck;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How reports become programmes, are corrected, and are taken back. */
public final class ReportingProgrammes {

    private ReportingProgrammes() {}

    /**
     * Takes a report.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public static Programme reported(ProgrammeReport report, ReportCheck check) {
        Programme programme = report.asProgramme();
        ProgrammeRules.check(programme, check);
        ZoneId zone = ProgrammeRules.zone(report.facility(), check);
        check.ids(ids(report.followUps()), Set.of(), "/followUps");
        if (isComplete(report.cohorts(), "/cohorts", check)) {
            checkCohorts(programme, zone, check);
        }
        if (isComplete(report.harvests(), "/harvests", check)) {
            for (int i = 0; i < programme.harvests().size(); i++) {
                HarvestRules.check(programme.harvests().get(i), "/harvests/" + i, zone, check);
            }
        }
        check.refuseIfFaulty();
        return programme.with(programme.parts().identified());
    }

    /**
     * The programme as a correction leaves it.
     *
     * @param corrected with the same cohorts, harvests, follow-ups and remarks
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    public static Programme corrected(Programme corrected, ReportCheck check) {
        ProgrammeRules.check(corrected, check);
        for (int i = 0; i < corrected.cohorts().size(); i++) {
            CohortRules.checkLevel(corrected.cohorts().get(i), corrected.kind(), "/cohorts/" + i, check);
        }
        check.refuseIfFaulty();
        return corrected;
    }

    /**
     * The programme as taken back: it counts nothing any more, and stays readable.
     *
     * @throws id.sinergi.report.InvalidReport where no reason is given
     */
    public static Programme withdrawn(Programme programme, String reason, ReportCheck check) {
        check.required(reason, "/reason", "say why the record is taken back")
                .text(reason, 2_000, "/reason")
                .refuseIfFaulty();
        return programme.with(programme.parts().withdrawn(reason));
    }

    private static boolean isComplete(List<?> entries, String at, ReportCheck check) {
        check.entries(entries, at);
        return entries.stream().allMatch(Objects::nonNull);
    }

    private static void checkCohorts(Programme programme, ZoneId zone, ReportCheck check) {
        Set<Integer> sequences = new HashSet<>();
        for (int i = 0; i < programme.cohorts().size(); i++) {
            Cohort cohort = programme.cohorts().get(i);
            String at = "/cohorts/" + i;
            CohortRules.check(cohort, programme.kind(), at, zone, check);
            check.that(
                    sequences.add(cohort.sequence()),
                    at + "/sequence",
                    "another cohort has this place; leave it out for the next one");
        }
    }

    private static List<@Nullable UUID> ids(List<@Nullable FollowUp> followUps) {
        return followUps.stream()
                .map(followUp -> followUp == null ? null : followUp.id())
                .toList();
    }
}
