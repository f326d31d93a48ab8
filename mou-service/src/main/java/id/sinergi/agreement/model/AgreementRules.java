package id.sinergi.agreement.model;

import id.sinergi.report.FollowUp;
import id.sinergi.report.OtherTexts;
import id.sinergi.report.Party;
import id.sinergi.report.ReportCheck;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold of every agreement. */
public final class AgreementRules {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_TEXT = 2_000;

    private AgreementRules() {}

    /**
     * Refuses an agreement that breaks a rule, naming all of them.
     *
     * @throws id.sinergi.report.InvalidReport with every fault
     */
    public static void check(Agreement agreement, ReportCheck check) {
        check.required(agreement.kind(), "/kind", "state whether it is a FRAMEWORK or IMPLEMENTING")
                .required(agreement.status(), "/status", "state how far the agreement has come, for example SIGNED");
        checkParties(agreement, check);
        checkRelated(agreement, check);
        checkFields(agreement, check);
        StatusRules.check(agreement, check);
        EvaluationRules.checkAll(agreement, check);
        AmendmentRules.checkAll(agreement, check);
        checkDetails(agreement, check);
        check.refuseIfFaulty();
    }

    /**
     * Refuses a new record that breaks a rule, naming all of them.
     *
     * @param others what it may refer to
     * @throws id.sinergi.report.InvalidReport with every fault
     */
    public static void checkNew(Agreement agreement, ReportCheck check, Others others) {
        checkPredecessor(agreement, check, others::find);
        checkParent(agreement, check, others::findAnyones);
        check.that(
                        agreement.status() != AgreementStatus.WITHDRAWN,
                        "/status",
                        "only what was reported can be withdrawn; report it in another state")
                .that(
                        agreement.withdrawalReason() == null,
                        "/withdrawalReason",
                        "goes with a withdrawal alone; leave it out")
                .that(agreement.remarks().isEmpty(), "/remarks", "are written by their own command; leave them out");
        PartRules.check(agreement, null, check);
        AmendmentRules.checkLengths(agreement, null, check);
        check(agreement, check);
    }

    /**
     * Refuses a corrected record that breaks a rule, naming all of them.
     *
     * @param id of the record
     * @param before the version that is corrected: what it refers to already is not judged again
     * @param others what it may refer to, and what may refer to it
     * @throws id.sinergi.report.InvalidReport with every fault
     */
    public static void checkCorrected(
            UUID id, Agreement agreement, Agreement before, ReportCheck check, Others others) {
        checkOther(id, agreement.predecessor(), "/predecessor/id", check);
        checkOther(id, agreement.parent(), "/parent/id", check);
        if (!Objects.equals(agreement.predecessor(), before.predecessor())) {
            checkPredecessor(agreement, check, others::find);
        }
        if (!Objects.equals(agreement.parent(), before.parent())) {
            checkParent(agreement, check, others::findAnyones);
        }
        Ancestry.check(id, agreement, before, check, others);
        PartRules.check(agreement, before, check);
        AmendmentRules.checkLengths(agreement, before, check);
        check(agreement, check);
    }

    private static void checkOther(UUID id, @Nullable RelatedAgreement related, String pointer, ReportCheck check) {
        check.that(related == null || !id.equals(related.id()), pointer, "is this very agreement; name another");
    }

    private static void checkPredecessor(
            Agreement agreement, ReportCheck check, Function<UUID, Optional<Agreement>> known) {
        Optional<Agreement> predecessor = checkExists(agreement.predecessor(), "/predecessor/id", check, known);
        check.that(
                predecessor.isEmpty()
                        || predecessor.get().status().wasSigned()
                        || predecessor.get().status() == AgreementStatus.WITHDRAWN,
                "/predecessor/id",
                "was never signed; only what was signed can be renewed");
    }

    private static void checkParent(Agreement agreement, ReportCheck check, Function<UUID, Optional<Agreement>> known) {
        Optional<Agreement> parent = checkExists(agreement.parent(), "/parent/id", check, known);
        check.that(
                parent.isEmpty() || parent.get().kind() == Agreement.Kind.FRAMEWORK,
                "/parent/id",
                "no framework agreement; only one of kind FRAMEWORK can be implemented");
    }

    private static Optional<Agreement> checkExists(
            @Nullable RelatedAgreement related,
            String pointer,
            ReportCheck check,
            Function<UUID, Optional<Agreement>> known) {
        if (related == null || related.id() == null) {
            return Optional.empty();
        }
        Optional<Agreement> found = known.apply(related.id());
        check.that(found.isPresent(), pointer, "no agreement here; name one from outside by reference and title")
                .that(
                        found.isEmpty() || found.get().status() != AgreementStatus.WITHDRAWN,
                        pointer,
                        "was withdrawn; name another");
        return found;
    }

    private static void checkParties(Agreement agreement, ReportCheck check) {
        check.parties(agreement.signing(), "/parties")
                .parties(agreement.covered(), "/covered")
                .parties(agreement.attendees(), "/attendees")
                .that(agreement.parties().size() >= 2, "/parties", "name at least two parties")
                .that(
                        agreement.bound().stream().anyMatch(Party::isOurs),
                        "/parties",
                        "a facility or a regional office must be a party or covered")
                .that(
                        agreement.reportedBy() == null
                                || agreement.bound().stream().anyMatch(party -> is(party, agreement.reportedBy())),
                        "/reportedBy",
                        "neither party nor covered; name the facility's id or the regional office as they do");
        checkAttendees(agreement, check);
        for (int i = 0; i < agreement.parties().size(); i++) {
            checkTexts(agreement.parties().get(i), "/parties/" + i, check);
        }
    }

    private static void checkAttendees(Agreement agreement, ReportCheck check) {
        Set<String> bound = agreement.bound().stream().map(Party::key).collect(Collectors.toSet());
        for (int i = 0; i < agreement.attendees().size(); i++) {
            Party attendee = agreement.attendees().get(i);
            check.that(
                    attendee == null || !bound.contains(attendee.key()),
                    "/attendees/" + i,
                    "a party or covered already; leave it out here");
        }
    }

    private static void checkTexts(@Nullable Signatory signatory, String pointer, ReportCheck check) {
        if (signatory != null) {
            check.text(signatory.officeHeld(), LONGEST_NAME, pointer + "/officeHeld")
                    .text(signatory.reference(), LONGEST_NAME, pointer + "/reference");
        }
    }

    private static void checkRelated(Agreement agreement, ReportCheck check) {
        RelatedAgreement parent = agreement.parent();
        check.that(
                        parent == null || agreement.kind() != Agreement.Kind.FRAMEWORK,
                        "/parent",
                        "only an IMPLEMENTING agreement has a parent; leave it out")
                .that(
                        parent == null || !parent.saysNothing(),
                        "/parent",
                        "name it by its id, or by reference and title; leave it out where nothing is known of it");
        checkTexts(parent, "/parent", check);
        checkTexts(agreement.predecessor(), "/predecessor", check);
    }

    private static void checkTexts(@Nullable RelatedAgreement related, String pointer, ReportCheck check) {
        if (related != null) {
            check.text(related.reference(), LONGEST_NAME, pointer + "/reference")
                    .text(related.title(), LONGEST_NAME, pointer + "/title");
        }
    }

    private static void checkFields(Agreement agreement, ReportCheck check) {
        List<String> fields = agreement.fields();
        check.that(fields == null || !fields.isEmpty(), "/fields", "name at least one; leave it out where unknown")
                .codes(fields, "fields", "/fields")
                .tags(agreement.policyTags(), "/policyTags");
    }

    private static void checkDetails(Agreement agreement, ReportCheck check) {
        check.that(
                        !StatusRules.isBefore(agreement.validity().until(), agreement.signedOn()),
                        "/validity/until",
                        "before the signing; what had ended could not be signed")
                .text(agreement.title(), LONGEST_NAME, "/title")
                .text(agreement.dateInferred(), LONGEST_NAME, "/dateInferred")
                .text(agreement.occasion(), 100, "/occasion")
                .text(agreement.leftOpenBySource(), LONGEST_TEXT, "/leftOpenBySource")
                .entries(agreement.statedFigures(), "/statedFigures")
                .entries(agreement.sources(), "/sources")
                .entries(agreement.followUps(), "/followUps")
                .claims(agreement.claims(), Agreement.MEMBERS, "/claims");
        OtherTexts.check(agreement.otherTexts(), agreement.codes(), check);
        for (int i = 0; i < agreement.followUps().size(); i++) {
            FollowUp followUp = agreement.followUps().get(i);
            check.past(
                    followUp == null ? null : followUp.done(),
                    check.zone(agreement.bound()),
                    "/followUps/" + i + "/done");
        }
    }

    private static boolean is(Party party, @Nullable String name) {
        return Objects.equals(name, party.facility()) || Objects.equals(name, party.regionalOffice());
    }
}
