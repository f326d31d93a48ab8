package id.sinergi.agreement.model;

import id.sinergi.report.ReportCheck;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What must hold of evaluations. */
final class EvaluationRules {

    private EvaluationRules() {}

    static void checkAll(Agreement agreement, ReportCheck check) {
        check.entries(agreement.evaluations(), "/evaluations");
        ZoneId zone = check.zone(agreement.bound());
        for (int i = 0; i < agreement.evaluations().size(); i++) {
            check(agreement.evaluations().get(i), zone, "/evaluations/" + i, check);
        }
    }

    static void check(@Nullable Evaluation evaluation, ZoneId zone, String pointer, ReportCheck check) {
        if (evaluation == null) {
            return;
        }
        check.past(evaluation.on(), zone, pointer + "/on")
                .parties(evaluation.attendees(), pointer + "/attendees")
                .text(evaluation.dateInferred(), AgreementRules.LONGEST_NAME, pointer + "/dateInferred")
                .codes(evaluation.fieldsToAdd(), "fields", pointer + "/fieldsToAdd")
                .entries(evaluation.findings(), pointer + "/findings");
        for (int i = 0; i < evaluation.findings().size(); i++) {
            check.text(evaluation.findings().get(i), AgreementRules.LONGEST_TEXT, pointer + "/findings/" + i);
        }
    }
}
