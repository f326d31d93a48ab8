package id.sinergi.programme.model;

import id.sinergi.report.ReportCheck;
import java.util.UUID;

/**
 * How harvests are added and corrected. Each step throws {@link id.sinergi.report.InvalidReport} naming every rule that
 * it breaks, with pointers into the harvest.
 */
public final class Harvesting {

    private static final int MOST_HARVESTS = 500;

    private Harvesting() {}

    /** A programme has brought something in. */
    public static Programme added(Programme programme, HarvestReport report, ReportCheck check) {
        check.that(
                programme.harvests().size() < MOST_HARVESTS,
                "",
                "a programme has at most " + MOST_HARVESTS + " harvests; report another programme");
        return checked(programme, report.asHarvest(UUID.randomUUID()), check);
    }

    /** What was stated of a harvest is corrected. */
    public static Programme corrected(Programme programme, Harvest harvest, HarvestReport report, ReportCheck check) {
        return checked(programme, report.asHarvest(harvest.id()), check);
    }

    private static Programme checked(Programme programme, Harvest harvest, ReportCheck check) {
        HarvestRules.check(harvest, "", ProgrammeRules.zone(programme.facility(), check), check);
        check.refuseIfFaulty();
        return programme.with(programme.parts().with(harvest));
    }
}
