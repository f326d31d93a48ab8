package id.sinergi.portal.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service answers to a file: at most 10,000 rows are in one.
 *
 * @param results what became of each row
 */
public record Sheet(List<Row> results, Summary summary) {

    /** The rows that break a rule. */
    public List<Row> refused() {
        return results.stream().filter(row -> row.outcome().equals("refused")).toList();
    }

    /** The rows that are stored, or would be. */
    public List<Row> accepted() {
        return results.stream().filter(row -> !row.outcome().equals("refused")).toList();
    }

    /** The rows that may tell of a visit that is reported already. */
    public List<Row> twice() {
        return results.stream()
                .filter(row -> !row.duplicateCandidates().isEmpty())
                .toList();
    }

    /**
     * What became of a row.
     *
     * @param line where it begins in the file; the header counts
     * @param outcome stored, unchanged or refused
     * @param id of its record; null: it has none yet
     * @param says what it says, in short; null: the file is no table
     * @param warnings what a person should look at
     */
    public record Row(
            int line,
            String outcome,
            @Nullable String id,
            @Nullable String says,
            List<Doubt> warnings,
            List<String> duplicateCandidates,
            @Nullable Reason problem) {

        public Row {
            warnings = warnings == null ? List.of() : List.copyOf(warnings);
            duplicateCandidates = duplicateCandidates == null ? List.of() : List.copyOf(duplicateCandidates);
        }

        /** Why it is refused, a value each. */
        public List<Fault> faults() {
            if (problem == null) {
                return List.of();
            }
            return problem.errors().isEmpty()
                    ? List.of(new Fault(null, null, problem.detail() == null ? "" : problem.detail()))
                    : problem.errors();
        }
    }

    /** Something that a person should look at, by its code. */
    public record Doubt(String code) {}

    /** Why a row is refused. */
    public record Reason(@Nullable String detail, List<Fault> errors) {

        public Reason {
            errors = errors == null ? List.of() : List.copyOf(errors);
        }
    }

    /** A value at fault with the column that it comes from. */
    public record Fault(@Nullable String pointer, @Nullable String column, String detail) {}

    /** How many rows there were, and what became of them. */
    public record Summary(
            int rows,
            int stored,
            int unchanged,
            int refused,
            boolean dryRun,
            @Nullable Stopped stopped) {}

    /** Why it ended before the last row. */
    public record Stopped(int line, @Nullable String detail) {}
}
