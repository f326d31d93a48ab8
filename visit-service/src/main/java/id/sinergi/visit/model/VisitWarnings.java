package id.sinergi.visit.model;

import id.sinergi.report.OtherTexts;
import id.sinergi.report.ReportCheck;
import id.sinergi.report.Warning;
import java.util.ArrayList;
import java.util.List;

/** What a careful reader is told about a visit that is accepted. */
public final class VisitWarnings {

    private VisitWarnings() {}

    /** What is accepted but doubtful; nothing of a report that has come to its end. */
    public static List<Warning> of(Visit visit, ReportCheck check) {
        if (visit.status().isOver()) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>(visit.statedDate().warnings("/on"));
        if (visit.status() == VisitStatus.HELD && visit.on() == null) {
            warnings.add(new Warning("DATE_MISSING", "/on", "the visit was held, its date is not stated"));
        }
        if (visit.inDispute()) {
            warnings.add(new Warning(
                    "DATE_DISPUTED", "/on", "reports or parties contradict each other; an officer can settle it"));
        }
        if (visit.boardSession() != null) {
            visit.boardSession().warnings().forEach(warnings::add);
        }
        warnings.addAll(check.tagWarnings(visit.policyTags(), visit.on(), "/policyTags"));
        warnings.addAll(OtherTexts.warnings(visit.otherTexts(), ReportRules.codes(visit)));
        return warnings;
    }
}
