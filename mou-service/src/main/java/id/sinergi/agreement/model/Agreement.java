package id.sinergi.agreement.model;

import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.Claim;
import id.sinergi.report.FollowUp;
import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import id.sinergi.report.PolicyTag;
import id.sinergi.report.Remark;
import id.sinergi.report.Source;
import id.sinergi.report.StatedDate;
import id.sinergi.report.StatedFigure;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it is reported: who agrees with whom about what, and how far it has come. What is absent is unknown.
 *
 * @param covered whom it covers besides those who sign
 * @param attendees who attends the signing and is neither party nor covered
 * @param fields codes of the list {@code fields}; null: unknown
 * @param fieldsAmongOthers whether the source names the fields as some of several
 * @param dateInferred how the date of signing was inferred, where the source leaves part of it open
 * @param statedWeekday the weekday of signing that the source names
 * @param parent the framework that it implements
 * @param predecessor the agreement that it renews; null: it renews none
 * @param withdrawalReason why the record was a mistake
 * @param statedFigures what the source claims; never counted
 * @param occasion links records of one happening across services
 * @param claims what single sources say of it
 * @param remarks words between reporter and officer; each by its own command
 * @param otherTexts what OTHER stands for, by member
 * @param leftOpenBySource what the source leaves open about how the agreement is entered
 * @param reportedBy the facility (by id) or regional office (by name) whose report this is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Agreement(
        Kind kind,
        @Nullable String title,
        AgreementStatus status,
        List<Signatory> parties,
        List<Party> covered,
        List<Party> attendees,
        @Nullable List<String> fields,
        @Nullable Boolean fieldsAmongOthers,
        Validity validity,
        @Nullable PartialDate signedOn,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        @Nullable SigningPlan signingPlan,
        @Nullable String terminationReason,
        @Nullable PartialDate terminatedOn,
        @Nullable String withdrawalReason,
        @Nullable RelatedAgreement parent,
        @Nullable RelatedAgreement predecessor,
        List<Evaluation> evaluations,
        List<Amendment> amendments,
        List<StatedFigure> statedFigures,
        @Nullable String occasion,
        List<PolicyTag> policyTags,
        List<Source> sources,
        List<Claim> claims,
        List<FollowUp> followUps,
        List<Remark> remarks,
        Map<String, String> otherTexts,
        @Nullable String leftOpenBySource,
        @Nullable String reportedBy) {

    /** The names of its members, as claims may state them, too. */
    static final Set<String> MEMBERS = Arrays.stream(Agreement.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(toSet());

    public Agreement {
        parties = orNone(parties);
        covered = orNone(covered);
        attendees = orNone(attendees);
        fields = fields == null ? null : Collections.unmodifiableList(fields);
        validity = validity == null ? Validity.UNSTATED : validity;
        evaluations = orNone(evaluations);
        amendments = orNone(amendments);
        statedFigures = orNone(statedFigures);
        policyTags = orNone(policyTags);
        sources = orNone(sources);
        claims = orNone(claims);
        followUps = orNone(followUps);
        remarks = orNone(remarks);
        otherTexts = otherTexts == null ? Map.of() : Collections.unmodifiableMap(otherTexts);
    }

    /** One side has proposed it to the other. */
    public Agreement proposed(Terms terms) {
        return new Revision(this).reached(AgreementStatus.PROPOSED, terms).made();
    }

    /** Its text has been drafted. */
    public Agreement drafted(Terms terms) {
        return new Revision(this).reached(AgreementStatus.DRAFTED, terms).made();
    }

    /** Its signing is planned, or planned anew. */
    public Agreement signingPlanned(SigningPlan plan) {
        return new Revision(this).signingPlanned(plan).made();
    }

    /** It has been signed; what was planned has given way to what happened. */
    public Agreement signed(Signing signing) {
        return new Revision(this).signed(signing).made();
    }

    /** It has been evaluated once more. */
    public Agreement evaluated(Evaluation evaluation) {
        return new Revision(this)
                .evaluations(with(evaluations, evaluation.identified()))
                .made();
    }

    /** It has been amended once more: what the amendment adds or replaces holds from now on. */
    public Agreement amended(Amendment amendment) {
        return new Revision(this).amended(amendment.beyond(fields).identified()).made();
    }

    /** It has ended before its time. */
    public Agreement terminated(Termination termination) {
        return new Revision(this).terminated(termination).made();
    }

    /** It should not have been reported. */
    public Agreement withdrawn(String reason) {
        return new Revision(this).withdrawn(reason).made();
    }

    /** Somebody has written a word about it. */
    public Agreement remarked(Remark remark) {
        return new Revision(this).remarks(with(remarks, remark)).made();
    }

    /** Something more is to be done. */
    public Agreement followedUp(FollowUp followUp) {
        return new Revision(this)
                .followUps(with(followUps, followUp.identified()))
                .made();
    }

    /** Something that was to be done is done. */
    public Agreement completed(UUID followUp, PartialDate on) {
        return new Revision(this)
                .followUps(followUps.stream()
                        .map(one -> followUp.equals(one.id()) ? one.done(on) : one)
                        .toList())
                .made();
    }

    /** The same as a facility's or an office's report. */
    public Agreement reportedBy(@Nullable String reporter) {
        return new Revision(this).reportedBy(reporter).made();
    }

    /** The same with other parties. */
    public Agreement with(List<Signatory> otherParties, List<Party> otherCovered, List<Party> otherAttendees) {
        return new Revision(this)
                .parties(otherParties, otherCovered, otherAttendees)
                .made();
    }

    /** The same with an id for every part that is corrected by itself and has none yet. */
    public Agreement identified() {
        return new Revision(this)
                .parties(
                        parties.stream().map(Signatory::identified).toList(),
                        covered.stream().map(Party::identified).toList(),
                        attendees.stream().map(Party::identified).toList())
                .evaluations(evaluations.stream().map(Evaluation::identified).toList())
                .amendments(amendments.stream().map(Amendment::identified).toList())
                .followUps(followUps.stream().map(FollowUp::identified).toList())
                .made();
    }

    /** The date of its signing as stated. */
    @JsonIgnore
    public StatedDate statedDate() {
        return new StatedDate(signedOn, dateInferred, statedWeekday);
    }

    /** Its last day by its own dates; empty where it is open, or the end cannot be known. */
    @JsonIgnore
    public Optional<LocalDate> endsOn() {
        return validity.lastDay(signedOn);
    }

    /** Who signs, and then whom it covers besides. */
    @JsonIgnore
    public List<Party> bound() {
        return Stream.concat(signing().stream(), covered.stream())
                .filter(Objects::nonNull)
                .toList();
    }

    /** What its members with codes say. */
    Map<String, List<String>> codes() {
        return Map.of(
                "fields",
                fields == null ? List.of() : fields,
                "fieldsToAdd",
                all(evaluations, Evaluation::fieldsToAdd),
                "fieldsAdded",
                all(amendments, Amendment::fieldsAdded));
    }

    /** Who signs; null where an entry is. */
    List<@Nullable Party> signing() {
        return parties.stream().map(Signatory::partyOf).toList();
    }

    private static <T> List<String> all(List<T> parts, Function<T, List<String>> codes) {
        return parts.stream()
                .filter(Objects::nonNull)
                .flatMap(part -> codes.apply(part).stream())
                .collect(toList());
    }

    private static <T> List<T> with(List<T> entries, T one) {
        return Stream.concat(entries.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }

    /** What kind of agreement it is. */
    public enum Kind {
        FRAMEWORK,
        IMPLEMENTING
    }
}
