package id.sinergi.agreement.model;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.Source;
import id.sinergi.report.StatedFigure;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the agreement that is to succeed another; kind, title, parties, whom it covers and fields are the
 * predecessor's where they are not given.
 *
 * @param status how far it has come; null: DRAFTED
 * @param fieldsToAdd fields that it covers besides
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
        @Nullable String leftOpenBySource,
        @Nullable String reportedBy) {

    /** The successor, as a record of its own. */
    public Agreement of(UUID id, Agreement predecessor) {
        return new Agreement(
                requireNonNullElse(kind, predecessor.kind()),
                title == null ? predecessor.title() : title,
                requireNonNullElse(status, AgreementStatus.DRAFTED),
                parties == null ? unsigned(predecessor) : parties,
                covered == null ? predecessor.covered() : covered,
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
                parent,
                RelatedAgreement.of(id),
                List.of(),
                requireNonNullElse(statedFigures, List.of()),
                occasion,
                requireNonNullElse(policyTags, List.of()),
                requireNonNullElse(sources, List.of()),
                leftOpenBySource,
                reportedBy);
    }

    private static List<Signatory> unsigned(Agreement predecessor) {
        return predecessor.parties().stream().map(Signatory::unsigned).toList();
    }

    private @Nullable List<String> fieldsAfter(Agreement predecessor) {
        List<String> kept = fields == null ? predecessor.fields() : fields;
        if (fieldsToAdd == null || fieldsToAdd.isEmpty()) {
            return kept;
        }
        List<String> known = requireNonNullElse(kept, Collections.emptyList());
        return Stream.concat(known.stream(), fieldsToAdd.stream().filter(field -> !known.contains(field)))
                .toList();
    }

    /** Fields added to unknown ones are some of several. */
    private @Nullable Boolean amongOthers(Agreement predecessor) {
        if (fieldsAmongOthers != null || fields != null) {
            return fieldsAmongOthers;
        }
        boolean addedToUnknown = predecessor.fields() == null && fieldsToAdd != null && !fieldsToAdd.isEmpty();
        return addedToUnknown ? Boolean.TRUE : predecessor.fieldsAmongOthers();
    }
}
