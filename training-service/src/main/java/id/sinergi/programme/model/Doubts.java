package id.sinergi.programme.model;

import id.sinergi.report.OtherTexts;
import id.sinergi.report.ReportCheck;
import id.sinergi.report.StatedDate;
import id.sinergi.report.Warning;
import java.util.ArrayList;
import java.util.List;

/** What a careful reader is told about a programme that is accepted. */
public final class Doubts {

    private final Programme programme;
    private final List<Warning> warnings = new ArrayList<>();

    private Doubts(Programme programme) {
        this.programme = programme;
    }

    /** All that is doubtful, pointing into the programme as it is answered; nothing of one that was taken back. */
    public static List<Warning> about(Programme programme, ReportCheck check) {
        var doubts = new Doubts(programme);
        if (programme.status() != ProgrammeStatus.WITHDRAWN) {
            doubts.aboutCohorts();
            doubts.aboutHarvests();
            doubts.warnings.addAll(Sums.doubts(programme));
            doubts.warnings.addAll(OtherTexts.warnings(programme.otherTexts(), Codes.of(programme)));
            doubts.warnings.addAll(check.tagWarnings(programme.policyTags(), programme.held(), "/policyTags"));
        }
        return List.copyOf(doubts.warnings);
    }

    private void aboutCohorts() {
        for (int i = 0; i < programme.cohorts().size(); i++) {
            Cohort cohort = programme.cohorts().get(i);
            String at = "/cohorts/" + i;
            aboutDate(
                    cohort.statedDate(),
                    cohort.status().hasBegun(),
                    at + "/from",
                    "the cohort has begun, its first day is not stated");
            warnings.addAll(OtherTexts.warnings(cohort.otherTexts(), Codes.of(cohort), at));
        }
    }

    private void aboutHarvests() {
        for (int i = 0; i < programme.harvests().size(); i++) {
            Harvest harvest = programme.harvests().get(i);
            String at = "/harvests/" + i;
            aboutDate(harvest.statedDate(), true, at + "/on", "the day of the harvest is not stated");
            warnings.addAll(OtherTexts.warnings(harvest.otherTexts(), Codes.of(harvest), at));
        }
    }

    private void aboutDate(StatedDate date, boolean hasHappened, String at, String missing) {
        warnings.addAll(date.warnings(at));
        if (hasHappened && date.on() == null) {
            warnings.add(new Warning("DATE_MISSING", at, missing));
        }
    }
}
