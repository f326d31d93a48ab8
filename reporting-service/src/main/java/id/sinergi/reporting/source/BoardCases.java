package id.sinergi.reporting.source;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment board had before it, as far as its parts can be added up.
 *
 * @param cases null: unknown
 */
public record BoardCases(@Nullable Long cases, Map<String, Long> byProposalKind, List<Split> splits) {

    public BoardCases {
        byProposalKind = Map.copyOf(requireNonNullElse(byProposalKind, Map.of()));
        splits = List.copyOf(requireNonNullElse(splits, List.of()));
    }

    /** The cases split in a way of the source's own. */
    public record Split(List<Part> parts) {

        public Split {
            parts = List.copyOf(requireNonNullElse(parts, List.of()));
        }

        /** What the parts add up to. */
        public long sum() {
            return parts.stream().mapToLong(Part::cases).sum();
        }
    }

    /** One part of a split. */
    public record Part(long cases) {}
}
