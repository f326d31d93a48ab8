package id.sinergi.reporting.counting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.report.PartialDate;
import id.sinergi.reporting.source.Agreement;
import id.sinergi.reporting.source.Agreement.Predecessor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a signed agreement stands, by its own dates: what its signed successor ends is read when it is asked.
 *
 * @param from the first day that the record proves; null: it proves none
 * @param until the last day; null: open
 * @param term what is known of its end
 * @param renews the agreement that it succeeds, where that is one of ours
 */
@JsonPropertyOrder({"from", "until", "term", "renews"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Term term,
        @Nullable String renews) {

    /** How many days before its end an agreement expires soon. */
    private static final int SOON = 90;

    /** The standing of what was signed; empty before, and for what was withdrawn. */
    public static Optional<Standing> of(Agreement agreement) {
        if (!agreement.status().wasSigned()) {
            return Optional.empty();
        }
        String renews = Optional.ofNullable(agreement.predecessor())
                .map(Predecessor::id)
                .orElse(null);
        return Optional.of(new Standing(from(agreement), until(agreement), term(agreement), renews));
    }

    /** Whether it stands on some day: it has begun by then, by what is known, and not ended before it began. */
    public boolean stands() {
        return from != null && term != Term.UNKNOWN && (until == null || !until.isBefore(from));
    }

    /** Whether a stock counts it on a day, had it no successor. */
    public boolean countsAs(Measure stock, LocalDate day) {
        if (!stands() || day.isBefore(from) || (until != null && day.isAfter(until))) {
            return false;
        }
        return switch (stock) {
            case AGREEMENTS_IN_FORCE -> term != Term.UNSTATED;
            case AGREEMENTS_EXPIRING_90D -> term == Term.FIXED && until != null && !until.isAfter(day.plusDays(SOON));
            case AGREEMENTS_VALIDITY_UNSTATED -> term == Term.UNSTATED;
            default -> throw new IllegalArgumentException(stock + " is no stock of agreements");
        };
    }

    /** A stated beginning, else the signing, else the earliest day by which something proves that it was signed. */
    private static @Nullable LocalDate from(Agreement agreement) {
        PartialDate begins = agreement.validity().from();
        return Stream.of(begins, agreement.signedOn())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Stream.concat(
                                Stream.concat(
                                        agreement.evaluations().stream().map(Agreement.Evaluation::on),
                                        agreement.amendments().stream().map(Agreement.Amendment::on)),
                                Stream.of(agreement).map(Agreement::terminatedOn))
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(PartialDate::last)))
                .map(PartialDate::last)
                .orElse(null);
    }

    private static @Nullable LocalDate until(Agreement agreement) {
        return Stream.of(ownEnd(agreement), last(agreement.terminatedOn()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate ownEnd(Agreement agreement) {
        var validity = agreement.validity();
        if (validity.duration() != null && agreement.signedOn() != null) {
            return agreement.signedOn().last().plus(validity.duration()).minusDays(1);
        }
        return last(validity.until());
    }

    private static Term term(Agreement agreement) {
        if (agreement.status() == Agreement.Status.TERMINATED && agreement.terminatedOn() == null) {
            return Term.UNKNOWN;
        }
        return switch (agreement.validity().kind()) {
            case OPEN_ENDED -> Term.OPEN;
            case UNSTATED -> Term.UNSTATED;
            case FIXED -> ownEnd(agreement) == null ? Term.UNKNOWN : Term.FIXED;
        };
    }

    private static @Nullable LocalDate last(@Nullable PartialDate date) {
        return date == null ? null : date.last();
    }

    /** What is known of the end of an agreement. */
    public enum Term {
        FIXED,
        OPEN,
        /** The agreement's source does not say how long it holds. */
        UNSTATED,
        /** It has an end that cannot be placed: a duration from an unknown signing, an undated termination. */
        UNKNOWN
    }
}
