package id.sinergi.agreement.model;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.Claim;
import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.Source;
import id.sinergi.report.StatedFigure;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the agreement that is to succeed another; kind, title, parties, whom it covers and fields are the
 * predecessor's where they are not given.
 *
 * @param status how far it has come; null: DRAFTED
 * @param fields the fields that it takes over; null: all of the predecessor's
 * @param fieldsToAdd fields that it covers besides; null: with {@code fields} none, without them those that the
 *     predecessor's evaluations would add
 */
public record Renewal(
        Agreement.@Nullable Kind kind,
        @Nullable String title,
        @Nullable AgreementStatus status,
        @Nullable List<Signatory> parties,
        @Nullable List<Party> covered,
        @Nullable List<Party> attendees,
        @Nullable List<String> fields,
        @Nullable List<String> fieldsToAdd,
        @Nullable Boolean fieldsAmongOthers,
        @Nullable Validity validity,
        @Nullable PartialDate signedOn,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable SigningPlan signingPlan,
        @Nullable RelatedAgreement parent,
        @Nullable List<StatedFigure> statedFigures,
        @Nullable String occasion,
        @Nullable List<PolicyTag> policyTags,
        @Nullable List<Source> sources,
        @Nullable List<Claim> claims,
        @Nullable List<FollowUp> followUps,
        @Nullable Map<String, String> otherTexts,
        @Nullable String leftOpenBySource,
        @Nullable String reportedBy) {

    /** The successor, as a record of its own. */
    public Agreement of(UUID id, Agreement predecessor) {
        return new Agreement(
                requireNonNullElse(kind, predecessor.kind()),
                title == null ? predecessor.title() : title,
                requireNonNullElse(status, AgreementStatus.DRAFTED),
                parties == null ? unsigned(predecessor) : parties,
                covered == null ? unidentified(predecessor.covered()) : covered,
                requireNonNullElse(attendees, List.of()),
                fieldsAfter(predecessor),
                amongOthers(predecessor),
                requireNonNullElse(validity, Validity.UNSTATED),
                signedOn,
                dateInferred,
                statedWeekday,
                signingPlan,
                null,
                null,
                null,
                parent,
                RelatedAgreement.of(id),
                List.of(),
                List.of(),
                requireNonNullElse(statedFigures, List.of()),
                occasion,
                requireNonNullElse(policyTags, List.of()),
                requireNonNullElse(sources, List.of()),
                requireNonNullElse(claims, List.of()),
                requireNonNullElse(followUps, List.of()),
                List.of(),
                requireNonNullElse(otherTexts, Map.of()),
                leftOpenBySource,
                reportedBy);
    }

    private static List<Signatory> unsigned(Agreement predecessor) {
        return predecessor.parties().stream().map(Signatory::unsigned).toList();
    }

    private static List<Party> unidentified(List<Party> parties) {
        return parties.stream()
                .map(party -> new Party(
                        null, party.facility(), party.regionalOffice(), party.organisation(), party.presence()))
                .toList();
    }

    private @Nullable List<String> fieldsAfter(Agreement predecessor) {
        return Fields.added(fields == null ? predecessor.fields() : fields, adding(predecessor));
    }

    private List<String> adding(Agreement predecessor) {
        if (fieldsToAdd != null || fields != null) {
            return requireNonNullElse(fieldsToAdd, Collections.emptyList());
        }
        return predecessor.evaluations().stream()
                .flatMap(evaluation -> evaluation.fieldsToAdd().stream())
                .distinct()
                .toList();
    }

    /** Fields added to unknown ones are some of several. */
    private @Nullable Boolean amongOthers(Agreement predecessor) {
        if (fieldsAmongOthers != null || fields != null) {
            return fieldsAmongOthers;
        }
        boolean addedToUnknown =
                predecessor.fields() == null && !adding(predecessor).isEmpty();
        return addedToUnknown ? Boolean.TRUE : predecessor.fieldsAmongOthers();
    }
}
