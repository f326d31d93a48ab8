package id.sinergi.agreement.model;

import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.ReportCheck;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a command's body, told with pointers into that body; what it makes of the agreement is judged by
 * {@link AgreementRules} besides. Each refuses with every fault.
 */
public final class CommandRules {

    private CommandRules() {}

    /** The note of a plan is not too long. */
    public static void check(SigningPlan plan, ReportCheck check) {
        check.text(plan.note(), AgreementRules.LONGEST_TEXT, "/note").refuseIfFaulty();
    }

    /** A signing is not in the future, and its signatories are parties of the agreement already. */
    public static void check(Signing signing, Agreement agreement, ReportCheck check) {
        check.past(signing.on(), check.zone(agreement.bound()), "/on");
        if (signing.attendees() != null) {
            check.ids(
                    signing.attendees().stream()
                            .map(party -> party == null ? null : party.id())
                            .toList(),
                    Set.of(),
                    "/attendees");
        }
        if (signing.parties() != null) {
            List<Party> signatories =
                    signing.parties().stream().map(Signatory::partyOf).toList();
            check.parties(signatories, "/parties");
            Set<String> parties = agreement.signing().stream().map(Party::key).collect(Collectors.toSet());
            for (int i = 0; i < signatories.size(); i++) {
                Party party = signatories.get(i);
                check.that(
                        party == null || parties.contains(party.key()),
                        "/parties/" + i,
                        "no party of this agreement; name it as the agreement does");
            }
        }
        check.refuseIfFaulty();
    }

    /** An evaluation is not in the future, and what it proposes are known fields. */
    public static void check(Evaluation evaluation, Agreement agreement, ReportCheck check) {
        checkUnnamed(evaluation.id(), check);
        EvaluationRules.check(evaluation, check.zone(agreement.bound()), "", check);
        check.refuseIfFaulty();
    }

    /** An amendment is not in the future nor before the signing, and what it adds are known fields. */
    public static void check(Amendment amendment, Agreement agreement, ReportCheck check) {
        checkUnnamed(amendment.id(), check);
        AmendmentRules.check(amendment, agreement, check.zone(agreement.bound()), "", check);
        AmendmentRules.checkLength(amendment, "", check);
        check.refuseIfFaulty();
    }

    /** A termination has a reason, and is not in the future nor before the signing. */
    public static void check(Termination termination, Agreement agreement, ReportCheck check) {
        check.required(termination.reason(), "/reason", "say why the agreement was terminated")
                .text(termination.reason(), AgreementRules.LONGEST_TEXT, "/reason")
                .past(termination.on(), check.zone(agreement.bound()), "/on")
                .that(
                        !StatusRules.isBefore(termination.on(), agreement.signedOn()),
                        "/on",
                        "before the signing; what was never signed cannot be terminated")
                .refuseIfFaulty();
    }

    /** A follow-up is new and not done yet. */
    public static void check(FollowUp followUp, ReportCheck check) {
        checkUnnamed(followUp.id(), check);
        check.that(followUp.done() == null, "/done", "is said when it is done; leave it out")
                .refuseIfFaulty();
    }

    /** What was to be done is not done in the future. */
    public static PartialDate done(Completion completion, Agreement agreement, ReportCheck check) {
        check.required(completion.done(), "/done", "say when it was done")
                .past(completion.done(), check.zone(agreement.bound()), "/done")
                .refuseIfFaulty();
        return Objects.requireNonNull(completion.done());
    }

    /** A remark says something. */
    public static String text(Word word, ReportCheck check) {
        check.required(word.text(), "/text", "write the remark")
                .text(word.text(), AgreementRules.LONGEST_TEXT, "/text")
                .refuseIfFaulty();
        return Objects.requireNonNull(word.text());
    }

    private static void checkUnnamed(@Nullable UUID id, ReportCheck check) {
        check.that(id == null, "/id", "is given here; leave it out");
    }

    /**
     * A withdrawal has a reason.
     *
     * @return the reason
     */
    public static String reason(Withdrawal withdrawal, ReportCheck check) {
        check.required(withdrawal.reason(), "/reason", "say why the record is a mistake")
                .text(withdrawal.reason(), AgreementRules.LONGEST_TEXT, "/reason")
                .refuseIfFaulty();
        return Objects.requireNonNull(withdrawal.reason());
    }

    /** What a renewal adds are known fields. */
    public static void check(Renewal renewal, ReportCheck check) {
        check.codes(renewal.fieldsToAdd(), "fields", "/fieldsToAdd").refuseIfFaulty();
    }
}
