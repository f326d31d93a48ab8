package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.sinergi.report.PartialDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many people, by {@link Basis}; what is absent is unknown, never 0.
 *
 * @param planned announced before the start
 * @param withdrawn by a code of the list {@code withdrawal-reasons}; the withdrawn stay enrolled
 * @param bySex how a basis divides, as far as it is known
 * @param on when a basis came about, for example when people completed; absent: on the cohort's last day
 * @param provisional whether the figures may still change
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
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
        Map<Basis, Split> bySex,
        Map<Basis, PartialDate> on,
        @Nullable Boolean provisional) {

    static final Counts NONE =
            new Counts(null, null, null, null, null, null, Map.of(), null, null, Map.of(), Map.of(), null);

    public Counts {
        withdrawn = Collections.unmodifiableMap(new TreeMap<>(requireNonNullElse(withdrawn, Map.of())));
        bySex = Collections.unmodifiableMap(new TreeMap<>(requireNonNullElse(bySex, Map.of())));
        on = Collections.unmodifiableMap(new TreeMap<>(requireNonNullElse(on, Map.of())));
    }

    /** How many on that basis; null: unknown. */
    @Nullable
    Long of(Basis basis) {
        return switch (basis) {
            case TARGET -> target;
            case QUOTA -> quota;
            case PLANNED -> planned;
            case SCREENED -> screened;
            case ASSESSED -> assessed;
            case ENROLLED -> enrolled;
            case WITHDRAWN -> withdrawn.isEmpty() ? null : sum(withdrawn);
            case COMPLETED -> completed;
            case CERTIFIED -> certified;
        };
    }

    /** Who takes part, as far as it is known: the enrolled, else the planned. */
    @Nullable
    Long participants() {
        return enrolled == null ? planned : enrolled;
    }

    /** These with what is known by now; what the newer ones do not state stays. */
    Counts updated(Counts newer) {
        Map<Basis, Split> split = new TreeMap<>(bySex);
        split.putAll(newer.bySex);
        Map<Basis, PartialDate> dates = new TreeMap<>(on);
        dates.putAll(newer.on);
        return new Counts(
                newer.target == null ? target : newer.target,
                newer.quota == null ? quota : newer.quota,
                newer.planned == null ? planned : newer.planned,
                newer.screened == null ? screened : newer.screened,
                newer.assessed == null ? assessed : newer.assessed,
                newer.enrolled == null ? enrolled : newer.enrolled,
                newer.withdrawn.isEmpty() ? withdrawn : newer.withdrawn,
                newer.completed == null ? completed : newer.completed,
                newer.certified == null ? certified : newer.certified,
                split,
                dates,
                newer.provisional == null ? provisional : newer.provisional);
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How a basis divides; what is null is unknown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Split(
            @JsonProperty("MALE") @Nullable Long male,
            @JsonProperty("FEMALE") @Nullable Long female) {

        long sum() {
            return requireNonNullElse(male, 0L) + requireNonNullElse(female, 0L);
        }
    }
}
