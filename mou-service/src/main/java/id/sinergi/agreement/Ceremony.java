package id.sinergi.agreement;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.agreement.model.AgreementStatus;
import id.sinergi.agreement.model.RelatedAgreement;
import id.sinergi.agreement.model.Signatory;
import id.sinergi.agreement.model.SigningPlan;
import id.sinergi.agreement.model.Validity;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.ReportCheck;
import id.sinergi.report.Source;
import id.sinergi.report.StatedFigure;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One occasion on which ours agree with several partners: reported in one request, as one agreement with each of them or
 * as one with all of them.
 *
 * @param enteredAs null: MANY
 * @param status how far the agreements have come; null: SIGNED
 * @param ours who signs on our side, in every agreement
 * @param partners what goes for a single agreement takes the place of what is said for all
 * @param occasion null: one is made up, by which the agreements are found again
 */
public record Ceremony(
        @Nullable EnteredAs enteredAs,
        Agreement.@Nullable Kind kind,
        @Nullable String title,
        @Nullable AgreementStatus status,
        List<Signatory> ours,
        List<Partner> partners,
        List<Party> covered,
        List<Party> attendees,
        @Nullable List<String> fields,
        @Nullable Boolean fieldsAmongOthers,
        @Nullable Validity validity,
        @Nullable PartialDate signedOn,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable SigningPlan signingPlan,
        @Nullable RelatedAgreement parent,
        List<StatedFigure> statedFigures,
        @Nullable String occasion,
        List<PolicyTag> policyTags,
        List<Source> sources,
        Map<String, String> otherTexts,
        @Nullable String leftOpenBySource,
        @Nullable String reportedBy) {

    public Ceremony {
        ours = orNone(ours);
        partners = orNone(partners);
        covered = orNone(covered);
        attendees = orNone(attendees);
        statedFigures = orNone(statedFigures);
        policyTags = orNone(policyTags);
        sources = orNone(sources);
        otherTexts = otherTexts == null ? Map.of() : Collections.unmodifiableMap(otherTexts);
    }

    /** Who are ours and partners, each at least one and none missing, and what is said of a partner can be kept. */
    void check(ReportCheck check) {
        check.that(!ours.isEmpty(), "/ours", "name at least one facility or regional office that signs")
                .that(!partners.isEmpty(), "/partners", "name at least one partner")
                .entries(ours, "/ours")
                .entries(partners, "/partners");
        for (int i = 0; isOne() && i < partners.size(); i++) {
            if (partners.get(i) != null) {
                partners.get(i).refuseOwn("/partners/" + i, check);
            }
        }
        check.refuseIfFaulty();
    }

    /** The agreements that it makes, in the order of the partners. */
    List<Agreement> agreements(String madeUp) {
        String name = requireNonNullElse(occasion, madeUp);
        return isOne()
                ? List.of(agreement(Partner.NOTHING_OF_ITS_OWN, all(), name))
                : partners.stream()
                        .map(partner -> agreement(partner, with(partner), name))
                        .toList();
    }

    /** Where in this body that stands which an agreement of it states. */
    String pointer(int agreement, String pointer) {
        if (!isOne()
                && pointer.equals("/parties/0/reference")
                && partners.get(agreement).ourReference() != null) {
            return "/partners/" + agreement + "/ourReference";
        }
        for (int i = 0; i < ours.size() + partners.size(); i++) {
            Optional<String> member = Pointers.behind("/parties/" + i, pointer);
            if (member.isPresent()) {
                return party(agreement, i) + member.get();
            }
        }
        if (pointer.equals("/parties")) {
            return "/partners";
        }
        String place = "/partners/" + agreement;
        return !isOne() && partners.get(agreement).says(pointer) ? place + pointer : pointer;
    }

    private String party(int agreement, int index) {
        if (index < ours.size()) {
            return "/ours/" + index;
        }
        return "/partners/" + (isOne() ? index - ours.size() : agreement);
    }

    private boolean isOne() {
        return enteredAs == EnteredAs.ONE;
    }

    private List<Signatory> all() {
        return Stream.concat(ours.stream(), partners.stream().map(Partner::signatory))
                .toList();
    }

    private List<Signatory> with(Partner partner) {
        return Stream.concat(
                        IntStream.range(0, ours.size())
                                .mapToObj(i -> i == 0 && partner.ourReference() != null
                                        ? ours.get(i).numbered(partner.ourReference())
                                        : ours.get(i)),
                        Stream.of(partner.signatory()))
                .toList();
    }

    private Agreement agreement(Partner partner, List<Signatory> parties, String name) {
        return new Agreement(
                either(partner.kind(), kind),
                either(partner.title(), title),
                requireNonNullElse(status, AgreementStatus.SIGNED),
                parties,
                either(partner.covered(), covered),
                attendees,
                either(partner.fields(), fields),
                partner.fields() == null ? fieldsAmongOthers : null,
                either(partner.validity(), validity),
                signedOn,
                dateInferred,
                statedWeekday,
                signingPlan,
                null,
                null,
                null,
                either(partner.parent(), parent),
                partner.predecessor(),
                List.of(),
                List.of(),
                statedFigures,
                name,
                policyTags,
                sources,
                List.of(),
                List.of(),
                List.of(),
                otherTexts,
                leftOpenBySource,
                reportedBy);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }

    @SuppressWarnings("NullAway") // what is missing is refused by the rules of agreements
    private static <T> T either(@Nullable T own, @Nullable T shared) {
        return own == null ? shared : own;
    }

    /** How what was signed together is entered; a source may leave it open. */
    public enum EnteredAs {
        /** One agreement with all partners. */
        ONE,
        /** One agreement with each partner. */
        MANY
    }
}
