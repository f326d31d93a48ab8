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

    /**
     * No amendment that is new states a duration.
     *
     * @param before the version that is corrected: what it holds already is not judged again; null: a new record
     */
    static void checkLengths(Agreement agreement, @Nullable Agreement before, ReportCheck check) {
        for (int i = 0; i < agreement.amendments().size(); i++) {
            Amendment amendment = agreement.amendments().get(i);
            if (before == null || !before.amendments().contains(amendment)) {
                checkLength(amendment, "/amendments/" + i, check);
            }
        }
    }

    static void checkLength(@Nullable Amendment amendment, String pointer, ReportCheck check) {
        // It would count from the signing of the agreement, and the reporter means the amendment's.
        check.that(
                amendment == null
                        || amendment.validity() == null
                        || amendment.validity().duration() == null,
                pointer + "/validity/duration",
                "counts from the signing of the agreement, not from the amendment; write \"until\" instead");
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
