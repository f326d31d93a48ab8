package id.sinergi.agreement.model;

import id.sinergi.report.PartialDate;
import id.sinergi.report.ReportCheck;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an agreement can state in the state that it has reached, and what not yet. */
final class StatusRules {

    private StatusRules() {}

    static void check(Agreement agreement, ReportCheck check) {
        if (agreement.status() == null || agreement.status() == AgreementStatus.WITHDRAWN) {
            return;
        }
        checkSigning(agreement, check);
        checkPlan(agreement, check);
        checkTermination(agreement, check);
    }

    private static void checkSigning(Agreement agreement, ReportCheck check) {
        check.past(agreement.signedOn(), zone(agreement, check), "/signedOn");
        if (agreement.status().wasSigned()) {
            return;
        }
        check.that(
                        agreement.signedOn() == null,
                        "/signedOn",
                        "not signed yet; state a planned day as signingPlan, or the status SIGNED")
                .that(
                        agreement.dateInferred() == null,
                        "/dateInferred",
                        "belongs to the date of signing; leave it out before")
                .that(
                        agreement.statedWeekday() == null,
                        "/statedWeekday",
                        "belongs to the date of signing; leave it out before")
                .that(agreement.evaluations().isEmpty(), "/evaluations", "only a signed agreement is evaluated")
                .that(agreement.amendments().isEmpty(), "/amendments", "only a signed agreement is amended");
    }

    private static void checkPlan(Agreement agreement, ReportCheck check) {
        SigningPlan plan = agreement.signingPlan();
        check.that(
                plan == null || agreement.status() == AgreementStatus.SIGNING_PLANNED,
                "/signingPlan",
                "goes with the status SIGNING_PLANNED alone");
        if (plan != null) {
            check.text(plan.note(), AgreementRules.LONGEST_TEXT, "/signingPlan/note");
        }
    }

    private static void checkTermination(Agreement agreement, ReportCheck check) {
        PartialDate ended = agreement.terminatedOn();
        PartialDate signed = agreement.signedOn();
        check.text(agreement.terminationReason(), AgreementRules.LONGEST_TEXT, "/terminationReason")
                .past(ended, zone(agreement, check), "/terminatedOn")
                .that(
                        !isBefore(ended, signed),
                        "/terminatedOn",
                        "before the signing; what was never signed cannot be terminated");
        if (agreement.status() == AgreementStatus.TERMINATED) {
            check.required(agreement.terminationReason(), "/terminationReason", "say why the agreement was terminated");
        } else {
            check.that(
                    Stream.of(agreement.terminationReason(), ended).allMatch(java.util.Objects::isNull),
                    agreement.terminationReason() == null ? "/terminatedOn" : "/terminationReason",
                    "goes with the status TERMINATED alone");
        }
    }

    /** Whether none of its possible days is the other's or later; an unknown date is before nothing. */
    static boolean isBefore(@Nullable PartialDate date, @Nullable PartialDate other) {
        return date != null && other != null && date.last().isBefore(other.first());
    }

    private static ZoneId zone(Agreement agreement, ReportCheck check) {
        return check.zone(agreement.bound());
    }
}
