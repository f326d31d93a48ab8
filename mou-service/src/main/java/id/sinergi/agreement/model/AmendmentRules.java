package id.sinergi.agreement.model;

import id.sinergi.report.ReportCheck;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What must hold of amendments. */
final class AmendmentRules {

    private AmendmentRules() {}

    static void checkAll(Agreement agreement, ReportCheck check) {
        check.entries(agreement.amendments(), "/amendments");
        ZoneId zone = check.zone(agreement.bound());
        for (int i = 0; i < agreement.amendments().size(); i++) {
            check(agreement.amendments().get(i), agreement, zone, "/amendments/" + i, check);
        }
    }

    static void check(
            @Nullable Amendment amendment, Agreement agreement, ZoneId zone, String pointer, ReportCheck check) {
        if (amendment == null) {
            return;
        }
        check.past(amendment.on(), zone, pointer + "/on")
                .that(
                        !StatusRules.isBefore(amendment.on(), agreement.signedOn()),
                        pointer + "/on",
                        "before the signing; what is not signed yet is drafted anew")
                .text(amendment.dateInferred(), AgreementRules.LONGEST_NAME, pointer + "/dateInferred")
                .text(amendment.reference(), AgreementRules.LONGEST_NAME, pointer + "/reference")
                .text(amendment.title(), AgreementRules.LONGEST_NAME, pointer + "/title")
                .text(amendment.note(), AgreementRules.LONGEST_TEXT, pointer + "/note")
                .codes(amendment.fieldsAdded(), "fields", pointer + "/fieldsAdded");
    }
}
