package id.sinergi.agreement.model;

import id.sinergi.report.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long an agreement holds: between dates or for a duration from its signing, open-ended, or not stated.
 *
 * @param from where it begins; null: with the signing
 * @param until the last day
 * @param duration counted from the signing (ISO 8601, for example {@code P2Y})
 */
public record Validity(
        Kind kind,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        @Nullable Period duration) {

    /** Nothing is said about it. */
    static final Validity UNSTATED = new Validity(Kind.UNSTATED, null, null, null);

    private static final int LONGEST_IN_MONTHS = 1200;
    private static final int LONGEST_IN_DAYS = 36_525;

    public Validity {
        if (kind == null) {
            throw new IllegalArgumentException("a validity has a kind: FIXED, OPEN_ENDED or UNSTATED");
        }
        switch (kind) {
            case FIXED -> refuseUnfixed(from, until, duration);
            case OPEN_ENDED ->
                refuseUnless(until == null && duration == null, "what is open-ended has no \"until\" or \"duration\"");
            case UNSTATED ->
                refuseUnless(
                        from == null && until == null && duration == null,
                        "what is unstated has no \"from\", \"until\" or \"duration\"; is it FIXED or OPEN_ENDED?");
        }
    }

    /** The last day; where the end is known to a month or a year only, the last of that. A duration counts its first day. */
    Optional<LocalDate> lastDay(@Nullable PartialDate signedOn) {
        if (until != null) {
            return Optional.of(until.last());
        }
        return duration == null || signedOn == null
                ? Optional.empty()
                : Optional.of(signedOn.last().plus(duration).minusDays(1));
    }

    /**
     * What an amendment states, without a later beginning: the days on which the agreement held before stay its own.
     *
     * @param before what held until then
     * @param proved when it had been signed, or the first date that proves it; null: nothing does
     */
    Validity amending(Validity before, @Nullable PartialDate proved) {
        PartialDate begun = before.from == null ? proved : before.from;
        boolean beginsLater = begun != null && (from == null || from.last().isAfter(begun.last()));
        boolean endsEarlier =
                before.from != null && until != null && until.last().isBefore(before.from.first());
        // A duration counts from the signing, so that it has no beginning to keep.
        if (kind == Kind.UNSTATED || duration != null || !beginsLater || endsEarlier) {
            return this;
        }
        return new Validity(kind, before.from, until, null);
    }

    private static void refuseUnfixed(
            @Nullable PartialDate from, @Nullable PartialDate until, @Nullable Period duration) {
        refuseUnless(
                until == null != (duration == null),
                "a fixed validity has either \"until\" or \"duration\"; UNSTATED where the end is not known");
        if (duration != null) {
            refuseUnless(from == null, "a duration counts from the signing; with \"from\", write \"until\"");
            refuseUnless(
                    !duration.isNegative()
                            && !duration.isZero()
                            && duration.toTotalMonths() <= LONGEST_IN_MONTHS
                            && duration.getDays() <= LONGEST_IN_DAYS,
                    "a duration is longer than none and at most 100 years, for example P2Y");
        }
        if (from != null && until != null) {
            refuseUnless(
                    !until.last().isBefore(from.first()), "ends before it begins; exchange \"from\" and \"until\"");
        }
    }

    private static void refuseUnless(boolean holds, String detail) {
        if (!holds) {
            throw new IllegalArgumentException(detail);
        }
    }

    /** In which way a validity is stated. */
    public enum Kind {
        FIXED,
        OPEN_ENDED,
        UNSTATED
    }
}
