package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.imports.ImportAnswer.Outcome;
import id.sinergi.imports.ImportAnswer.Problem;
import id.sinergi.imports.ImportAnswer.Result;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a row is answered: in a table a fault names the column that a clerk sees, too. */
final class Verdicts {

    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private final List<Column> columns;
    private final Consumer<ProblemType> refusals;

    /**
     * For rows of a table.
     *
     * @param columns of the table; none where rows are no table
     * @param refusals hears of each
     */
    Verdicts(List<Column> columns, Consumer<ProblemType> refusals) {
        this.columns = columns;
        this.refusals = refusals;
    }

    Result recorded(Entry<?> entry, Recorded recorded) {
        return new Result(
                entry.line(),
                recorded.unchanged() ? Outcome.UNCHANGED : Outcome.STORED,
                entry.requestId(),
                recorded.id(),
                recorded.warnings(),
                recorded.candidates(),
                null);
    }

    /** A row that a rule or the service refuses. */
    Result refused(int line, @Nullable UUID requestId, RuntimeException why) {
        refusals.accept(type(why));
        Problem problem = switch (why) {
            case Refusal refusal -> problem(refusal.type(), String.valueOf(refusal.getMessage()), refusal.errors());
            case InvalidReport invalid ->
                problem(
                        ProblemType.INVALID_REPORT,
                        "The row was not stored. See \"errors\" for each field.",
                        invalid.faults());
            default -> unexpected(why);
        };
        return new Result(line, Outcome.REFUSED, requestId, null, null, null, problem);
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
        String column = columns.stream()
                .filter(candidate -> candidate.covers(fault.pointer()))
                .max(Comparator.comparingInt(
                        candidate -> candidate.pointer().toString().length()))
                .map(Column::name)
                .orElse(null);
        return new ImportAnswer.Fault(fault.pointer(), column, fault.detail());
    }
}
