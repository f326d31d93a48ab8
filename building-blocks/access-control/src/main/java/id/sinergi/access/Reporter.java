package id.sinergi.access;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says for whom a report is made where it does not say so itself. */
public final class Reporter {

    private Reporter() {}

    /**
     * Lets pass who speaks for the one in whose name something is said.
     *
     * @param name a facility's id or a regional office's name; null: nobody's in particular
     * @throws Refusal 403 where others do
     */
    public static void require(@Nullable String name) {
        if (name != null && !CurrentScope.get().speaksFor(name)) {
            throw Refusal.of(
                    ProblemType.FORBIDDEN, "Only " + name + " or an operator says this in its name; name your own.");
        }
    }

    /**
     * For whom a report is made: for whom it says, else for the only one of its parties for which the caller reports. An
     * operator may leave it open.
     *
     * @param stated a facility's id or a regional office's name; null: not stated
     * @param parties those that the report names, likewise
     * @throws Refusal 403 where the caller reports for none of them, or not for the one that is stated
     * @throws InvalidReport where it reports for several and does not say for which
     */
    public static @Nullable String of(@Nullable String stated, Collection<String> parties) {
        Scope scope = CurrentScope.get();
        if (scope.operator()) {
            return stated;
        }
        Set<String> own = scope.own();
        own.retainAll(Set.copyOf(parties));
        if (own.isEmpty()) {
            throw Refusal.of(
                    ProblemType.FORBIDDEN,
                    scope.own().isEmpty()
                            ? "The account reports for nobody; ask whoever manages accounts for the role of a reporter."
                            : "You report for " + String.join(", ", scope.own())
                                    + ", which does not take part; name it among the parties, or let one of them report.");
        }
        if (stated != null) {
            require(stated);
            return stated;
        }
        if (own.size() > 1) {
            throw new InvalidReport(List.of(new InvalidReport.Fault(
                    "/reportedBy", "you report for several of the parties: name one of " + String.join(", ", own))));
        }
        return own.iterator().next();
    }
}
