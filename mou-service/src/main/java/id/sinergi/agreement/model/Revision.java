package id.sinergi.agreement.model;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An agreement on its way to its next version: what commands change, everything else as it was. */
final class Revision {

    private final Agreement before;
    private AgreementStatus status;
    private @Nullable String title;
    private List<Signatory> parties;
    private List<Party> attendees;
    private @Nullable List<String> fields;
    private @Nullable Boolean fieldsAmongOthers;
    private Validity validity;
    private @Nullable PartialDate signedOn;
    private @Nullable String dateInferred;
    private @Nullable DayOfWeek statedWeekday;
    private @Nullable SigningPlan signingPlan;
    private List<Evaluation> evaluations;

    Revision(Agreement before) {
        this.before = before;
        status = before.status();
        title = before.title();
        parties = before.parties();
        attendees = before.attendees();
        fields = before.fields();
        fieldsAmongOthers = before.fieldsAmongOthers();
        validity = before.validity();
        signedOn = before.signedOn();
        dateInferred = before.dateInferred();
        statedWeekday = before.statedWeekday();
        signingPlan = before.signingPlan();
        evaluations = before.evaluations();
    }

    Revision drafted(Drafting drafting) {
        status = AgreementStatus.DRAFTED;
        title = drafting.title() == null ? title : drafting.title();
        if (drafting.fields() != null) {
            fields = drafting.fields();
            fieldsAmongOthers = null;
        }
        fieldsAmongOthers = drafting.fieldsAmongOthers() == null ? fieldsAmongOthers : drafting.fieldsAmongOthers();
        validity = requireNonNullElse(drafting.validity(), validity);
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

    Revision evaluations(List<Evaluation> next) {
        evaluations = next;
        return this;
    }

    Agreement made() {
        return new Agreement(
                before.kind(),
                title,
                status,
                parties,
                before.covered(),
                attendees,
                fields,
                fieldsAmongOthers,
                validity,
                signedOn,
                dateInferred,
                statedWeekday,
                signingPlan,
                before.terminationReason(),
                before.terminatedOn(),
                before.parent(),
                before.predecessor(),
                evaluations,
                before.statedFigures(),
                before.occasion(),
                before.policyTags(),
                before.sources(),
                before.leftOpenBySource(),
                before.reportedBy());
    }

    private List<Signatory> signedBy(List<Signatory> signatories) {
        Map<String, Signatory> stated = signatories.stream()
                .collect(Collectors.toMap(signatory -> signatory.party().key(), signatory -> signatory));
        return parties.stream()
                .map(party -> party.with(stated.getOrDefault(party.party().key(), party)))
                .toList();
    }
}
