package id.sinergi.agreement.model;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.Remark;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An agreement on its way to its next version: what commands change, everything else as it was. */
final class Revision {

    private final Agreement before;
    private AgreementStatus status;
    private @Nullable String title;
    private List<Signatory> parties;
    private List<Party> covered;
    private List<Party> attendees;
    private @Nullable List<String> fields;
    private @Nullable Boolean fieldsAmongOthers;
    private Validity validity;
    private @Nullable PartialDate signedOn;
    private @Nullable String dateInferred;
    private @Nullable DayOfWeek statedWeekday;
    private @Nullable SigningPlan signingPlan;
    private @Nullable String terminationReason;
    private @Nullable PartialDate terminatedOn;
    private @Nullable String withdrawalReason;
    private @Nullable String reportedBy;
    private List<Evaluation> evaluations;
    private List<Amendment> amendments;
    private List<FollowUp> followUps;
    private List<Remark> remarks;

    Revision(Agreement before) {
        this.before = before;
        status = before.status();
        title = before.title();
        parties = before.parties();
        covered = before.covered();
        attendees = before.attendees();
        fields = before.fields();
        fieldsAmongOthers = before.fieldsAmongOthers();
        validity = before.validity();
        signedOn = before.signedOn();
        dateInferred = before.dateInferred();
        statedWeekday = before.statedWeekday();
        signingPlan = before.signingPlan();
        terminationReason = before.terminationReason();
        terminatedOn = before.terminatedOn();
        withdrawalReason = before.withdrawalReason();
        reportedBy = before.reportedBy();
        evaluations = before.evaluations();
        amendments = before.amendments();
        followUps = before.followUps();
        remarks = before.remarks();
    }

    Revision reached(AgreementStatus stage, Terms terms) {
        status = stage;
        title = terms.title() == null ? title : terms.title();
        if (terms.fields() != null) {
            fields = terms.fields();
            fieldsAmongOthers = null;
        }
        fieldsAmongOthers = terms.fieldsAmongOthers() == null ? fieldsAmongOthers : terms.fieldsAmongOthers();
        validity = requireNonNullElse(terms.validity(), validity);
        return this;
    }

    Revision signingPlanned(SigningPlan plan) {
        status = AgreementStatus.SIGNING_PLANNED;
        signingPlan = plan;
        return this;
    }

    Revision signed(Signing signing) {
        status = AgreementStatus.SIGNED;
        signingPlan = null;
        signedOn = signing.on();
        dateInferred = signing.dateInferred();
        statedWeekday = signing.statedWeekday();
        parties = signedBy(requireNonNullElse(signing.parties(), List.of()));
        attendees = requireNonNullElse(signing.attendees(), attendees);
        validity = requireNonNullElse(signing.validity(), validity);
        return this;
    }

    Revision parties(List<Signatory> signing, List<Party> onlyCovered, List<Party> attending) {
        parties = signing;
        covered = onlyCovered;
        attendees = attending;
        return this;
    }

    Revision followUps(List<FollowUp> next) {
        followUps = next;
        return this;
    }

    Revision remarks(List<Remark> next) {
        remarks = next;
        return this;
    }

    Revision evaluations(List<Evaluation> next) {
        evaluations = next;
        return this;
    }

    Revision amendments(List<Amendment> next) {
        amendments = next;
        return this;
    }

    Revision amended(Amendment amendment) {
        if (fields == null && !amendment.fieldsAdded().isEmpty()) {
            fieldsAmongOthers = true;
        }
        fields = Fields.added(fields, amendment.fieldsAdded());
        amendments(Stream.concat(amendments.stream(), Stream.of(amendment)).toList());
        validity = amendment.validity() == null
                ? validity
                : amendment.validity().amending(validity, signedOn == null ? firstProof() : signedOn);
        return this;
    }

    Revision terminated(Termination termination) {
        status = AgreementStatus.TERMINATED;
        terminationReason = termination.reason();
        terminatedOn = termination.on();
        return this;
    }

    Revision withdrawn(String reason) {
        status = AgreementStatus.WITHDRAWN;
        withdrawalReason = reason;
        return this;
    }

    Revision reportedBy(@Nullable String reporter) {
        reportedBy = reporter;
        return this;
    }

    Agreement made() {
        return new Agreement(
                before.kind(),
                title,
                status,
                parties,
                covered,
                attendees,
                fields,
                fieldsAmongOthers,
                validity,
                signedOn,
                dateInferred,
                statedWeekday,
                signingPlan,
                terminationReason,
                terminatedOn,
                withdrawalReason,
                before.parent(),
                before.predecessor(),
                evaluations,
                amendments,
                before.statedFigures(),
                before.occasion(),
                before.policyTags(),
                before.sources(),
                before.claims(),
                followUps,
                remarks,
                before.otherTexts(),
                before.leftOpenBySource(),
                reportedBy);
    }

    /** The first date that only an agreement can have that is signed; null: there is none. */
    private @Nullable PartialDate firstProof() {
        return Stream.concat(
                        evaluations.stream().map(Evaluation::on),
                        amendments.stream().map(Amendment::on))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(PartialDate::last))
                .orElse(null);
    }

    private List<Signatory> signedBy(List<Signatory> signatories) {
        Map<String, Signatory> stated = signatories.stream()
                .collect(Collectors.toMap(signatory -> signatory.party().key(), signatory -> signatory));
        return parties.stream()
                .map(party -> party.with(stated.getOrDefault(party.party().key(), party)))
                .toList();
    }
}
