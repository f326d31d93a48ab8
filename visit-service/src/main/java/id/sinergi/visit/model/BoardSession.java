package id.sinergi.visit.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.ReportCheck;
import id.sinergi.report.Warning;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment board had before it. It proposes, it does not grant.
 *
 * @param cases how many in all; null: unknown
 * @param byProposalKind cases by code of the list {@code proposal-kinds}
 * @param splits the same cases split otherwise, as the source does
 * @param workersAppointed inmates appointed as workers: a figure of its own, never added to cases
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BoardSession(
        @Nullable Integer cases,
        @Nullable Map<String, Integer> byProposalKind,
        @Nullable List<Split> splits,
        @Nullable Integer workersAppointed) {

    private static final String POINTER = "/boardSession";
    private static final int MOST = 100_000;

    public BoardSession {
        byProposalKind =
                byProposalKind == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(byProposalKind));
        splits = splits == null ? null : Collections.unmodifiableList(splits);
    }

    void check(ReportCheck check) {
        number(cases, POINTER + "/cases", check);
        number(workersAppointed, POINTER + "/workersAppointed", check);
        if (byProposalKind != null) {
            check.entries(byProposalKind.values(), POINTER + "/byProposalKind");
            byProposalKind.forEach((kind, count) -> {
                String pointer = POINTER + "/byProposalKind/" + kind;
                check.code(kind, "proposal-kinds", pointer);
                number(count, pointer, check);
            });
        }
        check.entries(splits, POINTER + "/splits");
        for (int i = 0; splits != null && i < splits.size(); i++) {
            checkSplit(splits.get(i), POINTER + "/splits/" + i, check);
        }
    }

    /** Where parts do not add up to the cases. */
    Stream<Warning> warnings() {
        Stream<Warning> byKind = byProposalKind == null
                ? Stream.empty()
                : mismatch(byProposalKind.values().stream(), POINTER + "/byProposalKind");
        return Stream.concat(
                byKind,
                splits == null
                        ? Stream.empty()
                        : IntStream.range(0, splits.size())
                                .boxed()
                                .flatMap(i -> mismatch(
                                        splits.get(i).parts().stream().map(Part::cases), POINTER + "/splits/" + i)));
    }

    private Stream<Warning> mismatch(Stream<Integer> parts, String pointer) {
        int sum = parts.filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
        return cases == null || cases == sum
                ? Stream.empty()
                : Stream.of(new Warning(
                        "SUM_MISMATCH", pointer, "the parts add up to " + sum + ", stated are " + cases + " cases"));
    }

    private static void checkSplit(@Nullable Split split, String pointer, ReportCheck check) {
        if (split != null) {
            check.required(split.name(), pointer + "/name", "say by what the cases are split")
                    .text(split.name(), 300, pointer + "/name")
                    .entries(split.parts(), pointer + "/parts")
                    .that(!split.parts().isEmpty(), pointer + "/parts", "name at least one part");
            for (int i = 0; i < split.parts().size(); i++) {
                Part part = split.parts().get(i);
                if (part != null) {
                    String place = pointer + "/parts/" + i;
                    check.required(part.name(), place + "/name", "say what the part is")
                            .text(part.name(), 300, place + "/name")
                            .required(part.cases(), place + "/cases", "say how many; leave the part out if unknown");
                    number(part.cases(), place + "/cases", check);
                }
            }
        }
    }

    private static void number(@Nullable Integer number, String pointer, ReportCheck check) {
        check.that(
                number == null || (number >= 0 && number <= MOST),
                pointer,
                "a number from 0 to " + MOST + "; leave it out where it is unknown");
    }

    /**
     * The cases split in a way of the source's own.
     *
     * @param name by what, for example {@code sex}
     */
    public record Split(String name, List<Part> parts) {

        public Split {
            parts = parts == null ? List.of() : Collections.unmodifiableList(parts);
        }
    }

    /** One part of a split. */
    public record Part(String name, @Nullable Integer cases) {}
}
