package id.sinergi.reporting.source;

import static java.util.Objects.requireNonNullElse;

import id.sinergi.report.PartialDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many people, by basis; what is null is unknown, never 0.
 *
 * @param on by the JSON name of a basis, when it came about
 */
public record Counts(
        @Nullable Long target,
        @Nullable Long quota,
        @Nullable Long planned,
        @Nullable Long screened,
        @Nullable Long assessed,
        @Nullable Long enrolled,
        Map<String, Long> withdrawn,
        @Nullable Long completed,
        @Nullable Long certified,
        Map<String, PartialDate> on) {

    static final Counts NONE = new Counts(null, null, null, null, null, null, Map.of(), null, null, Map.of());

    /** More people than any country has: what is above is a slip, and would overflow sums in the end. */
    private static final long MOST = 1_000_000_000_000L;

    public Counts {
        withdrawn = Map.copyOf(requireNonNullElse(withdrawn, Map.of()));
        on = Map.copyOf(requireNonNullElse(on, Map.of()));
        Stream.concat(
                        Stream.of(target, quota, planned, screened, assessed, enrolled, completed, certified),
                        withdrawn.values().stream())
                .filter(Objects::nonNull)
                .forEach(Counts::refuseImpossible);
    }

    /** How many on that basis; null: unknown. */
    public @Nullable Long of(Basis basis) {
        return switch (basis) {
            case TARGET -> target;
            case QUOTA -> quota;
            case PLANNED -> planned;
            case SCREENED -> screened;
            case ASSESSED -> assessed;
            case ENROLLED -> enrolled;
            case WITHDRAWN ->
                withdrawn.isEmpty()
                        ? null
                        : withdrawn.values().stream().mapToLong(Long::longValue).sum();
            case COMPLETED -> completed;
            case CERTIFIED -> certified;
        };
    }

    /** When that basis came about; empty: not stated. */
    public Optional<PartialDate> dateOf(Basis basis) {
        return Optional.ofNullable(on.get(basis.jsonName()));
    }

    private static void refuseImpossible(long count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("a count lies below 0 or above " + MOST);
        }
    }
}
