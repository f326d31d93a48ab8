package id.sinergi.reporting.source;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.PartialDate;
import id.sinergi.report.Party;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An agreement at one version.
 *
 * @param covered facilities and offices that it covers besides its parties
 * @param predecessor the agreement that this one renews; null: it renews none
 */
public record Agreement(
        String id,
        long version,
        Instant createdAt,
        Instant recordedAt,
        Status status,
        @Nullable String kind,
        @Nullable String title,
        List<Party> parties,
        List<Party> covered,
        Set<String> fields,
        @Nullable PartialDate signedOn,
        @Nullable String dateInferred,
        @Nullable SigningPlan signingPlan,
        @Nullable PartialDate terminatedOn,
        @Nullable Predecessor predecessor,
        Validity validity,
        List<Evaluation> evaluations,
        List<Amendment> amendments)
        implements Activity {

    public Agreement {
        Activity.requireIdentity(id, version, createdAt, recordedAt);
        Activity.requireStatus(status);
        parties = List.copyOf(requireNonNullElse(parties, List.of()));
        covered = List.copyOf(requireNonNullElse(covered, List.of()));
        fields = Set.copyOf(requireNonNullElse(fields, Set.of()));
        validity = requireNonNullElse(validity, Validity.UNSTATED);
        evaluations = List.copyOf(requireNonNullElse(evaluations, List.of()));
        amendments = List.copyOf(requireNonNullElse(amendments, List.of()));
        Activity.requireNames(parties);
        Activity.requireNames(covered);
    }

    @Override
    public Family family() {
        return Family.AGREEMENT;
    }

    @Override
    public String statusName() {
        return status.name();
    }

    /** The fields that it covered when it was signed, before amendments added others. */
    public Set<String> fieldsSigned() {
        var signed = new TreeSet<>(fields);
        amendments.forEach(amendment -> signed.removeAll(amendment.fieldsAdded()));
        return signed;
    }

    public boolean isRenewal() {
        return predecessor != null;
    }

    /** The states of an agreement. */
    public enum Status {
        EXPLORING,
        PROPOSED,
        DRAFTED,
        SIGNING_PLANNED,
        SIGNED,
        TERMINATED,
        WITHDRAWN;

        /** Only what was signed can be terminated: such an agreement stays one that was signed. */
        public boolean wasSigned() {
            return this == SIGNED || this == TERMINATED;
        }
    }

    /** When it is to be signed. */
    public record SigningPlan(@Nullable PartialDate on) {}

    /** The renewed agreement: one of ours by id, one outside the system by whatever is known of it, even nothing. */
    public record Predecessor(
            @Nullable String id,
            @Nullable String reference,
            @Nullable String title) {}

    /**
     * How long it holds.
     *
     * @param duration from the signing
     */
    public record Validity(
            Kind kind,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            @Nullable Period duration) {

        static final Validity UNSTATED = new Validity(Kind.UNSTATED, null, null, null);

        public Validity {
            kind = requireNonNullElse(kind, Kind.UNSTATED);
        }

        /** In which way it is stated. */
        public enum Kind {
            FIXED,
            OPEN_ENDED,
            UNSTATED
        }
    }

    /**
     * A change by an addendum.
     *
     * @param fieldsAdded fields of the agreement that it did not cover before
     */
    public record Amendment(
            @Nullable PartialDate on, @Nullable String dateInferred, Set<String> fieldsAdded) {

        public Amendment {
            fieldsAdded = Set.copyOf(requireNonNullElse(fieldsAdded, Set.of()));
        }
    }

    /** A review of a signed agreement. */
    public record Evaluation(
            @Nullable PartialDate on, @Nullable String dateInferred) {}
}
