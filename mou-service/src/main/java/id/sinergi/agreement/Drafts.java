package id.sinergi.agreement;

import id.sinergi.access.Reporter;
import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.AgreementEvents;
import id.sinergi.agreement.model.AgreementRules;
import id.sinergi.agreement.model.AgreementWarnings;
import id.sinergi.agreement.model.Others;
import id.sinergi.http.Refusal;
import id.sinergi.outbox.Draft;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.ReportCheck;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what is written of an agreement, once it is known to keep the rules. */
@Component
class Drafts {

    private final Others others;
    private final ReferenceData reference;
    private final Clock clock;

    Drafts(Others others, ReferenceData reference, Clock clock) {
        this.others = others;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * The first version of a record.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    Draft<Agreement> first(Agreement stated) {
        Agreement agreement = reported(stated);
        checkNew(agreement);
        return accepted(agreement);
    }

    /** The same saying for whom it is reported, as far as that can be known. */
    Agreement reported(Agreement agreement) {
        return agreement.reportedBy(Reporter.of(agreement.reportedBy(), AgreementListing.ours(agreement)));
    }

    /** The first version of a record that is known to keep the rules. */
    Draft<Agreement> accepted(Agreement agreement) {
        return unchecked(agreement.identified(), AgreementEvents.reached(agreement.status()), null);
    }

    void checkNew(Agreement agreement) {
        AgreementRules.checkNew(agreement, check(), others);
    }

    /**
     * A later version of a record.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    Draft<Agreement> next(Agreement agreement, String eventType, @Nullable String why) {
        AgreementRules.check(agreement, check());
        return unchecked(agreement.identified(), eventType, why);
    }

    /**
     * A corrected version of a record.
     *
     * @throws id.sinergi.report.InvalidReport naming every rule that it breaks
     */
    Draft<Agreement> corrected(UUID id, Agreement agreement, Agreement before, String why) {
        AgreementRules.checkCorrected(id, agreement, before, check(), others);
        return unchecked(agreement.identified(), AgreementEvents.CORRECTED, why);
    }

    /** A version in which nothing is stated that could break a rule. */
    Draft<Agreement> unchecked(Agreement agreement, String eventType, @Nullable String why) {
        return new Draft<>(
                agreement,
                eventType,
                AgreementListing.of(agreement, reference.directory()),
                AgreementWarnings.of(agreement, check()),
                why);
    }

    /**
     * Refuses what the state of an agreement does not allow.
     *
     * @throws Refusal 409 naming the state and what it allows
     */
    static void refuseUnlessAllowed(String command, Agreement agreement) {
        if (!agreement.status().commands().contains(command)) {
            throw Refusal.stateForbids(
                    command, agreement.status(), agreement.status().commands());
        }
    }

    ReportCheck check() {
        return new ReportCheck(reference, clock);
    }
}
