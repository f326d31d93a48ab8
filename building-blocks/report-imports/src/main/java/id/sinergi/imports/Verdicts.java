package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.imports.ImportAnswer.Outcome;
import id.sinergi.imports.ImportAnswer.Problem;
import id.sinergi.imports.ImportAnswer.Result;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a row is answered: in a table a fault names the heading that a clerk sees, too. */
final class Verdicts {

    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private final @Nullable Layout layout;
    private final Consumer<ProblemType> refusals;

    /**
     * For rows of a table.
     *
     * @param layout of the table; null where rows are no table
     * @param refusals hears of each
     */
    Verdicts(@Nullable Layout layout, Consumer<ProblemType> refusals) {
        this.layout = layout;
        this.refusals = refusals;
    }

    Result recorded(Entry<?> entry, @Nullable String says, Recorded recorded) {
        return new Result(
                entry.line(),
                recorded.unchanged() ? Outcome.UNCHANGED : Outcome.STORED,
                entry.requestId(),
                recorded.id(),
                says,
                recorded.warnings(),
                recorded.candidates(),
                null);
    }

    /** A row that a rule or the service refuses. */
    Result refused(Entry<?> entry, @Nullable String says, RuntimeException why) {
        return refused(entry.line(), entry.requestId(), says, problem(why, entry.found()));
    }

    /** A row that cannot be read, or has the key of another. */
    Result refused(int line, @Nullable String says, Refusal why) {
        return refused(line, null, says, problem(why, new Findings()));
    }

    private static Result refused(int line, @Nullable UUID requestId, @Nullable String says, Problem problem) {
        return new Result(line, Outcome.REFUSED, requestId, null, says, null, null, problem);
    }

    private Problem problem(RuntimeException why, Findings found) {
        refusals.accept(type(why));
        return switch (why) {
            case Refusal refusal ->
                problem(refusal.type(), String.valueOf(refusal.getMessage()), found.told(refusal.errors()));
            case InvalidReport invalid ->
                problem(
                        ProblemType.INVALID_REPORT,
                        "The row was not stored. See \"errors\" for each field.",
                        found.told(invalid.faults()));
            default -> unexpected(why);
        };
    }

    private static ProblemType type(RuntimeException why) {
        return switch (why) {
            case Refusal refusal -> refusal.type();
            case InvalidReport _ -> ProblemType.INVALID_REPORT;
            default -> ProblemType.INTERNAL;
        };
    }

    private Problem unexpected(RuntimeException failure) {
        UUID correlation = UUID.randomUUID();
        LOG.error("Unexpected in an import, correlation id {}", correlation, failure);
        return problem(
                ProblemType.INTERNAL,
                "Report the correlation id " + correlation + " to the operator; sending the file again is safe where"
                        + " its rows have a requestId.",
                List.of());
    }

    private Problem problem(ProblemType type, String detail, List<Fault> faults) {
        return new Problem(
                type.uri(),
                type.title(),
                type.status().value(),
                detail,
                faults.stream().map(this::fault).toList());
    }

    private ImportAnswer.Fault fault(Fault fault) {
        String column = layout == null ? null : layout.heading(fault.pointer());
        return new ImportAnswer.Fault(fault.pointer(), column, fault.detail());
    }
}
