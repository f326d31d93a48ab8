package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.http.Call;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.deadletter.SetAside;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Opening;
import id.sinergi.reporting.reconciliation.Found;
import id.sinergi.reporting.reconciliation.Result;
import java.util.Optional;
import java.util.SortedSet;

/** Has everything counted anew where totals differ, unless that would not help: else it would go on for ever. */
record Rebuilding(Generations generations, Opening opening, SetAside setAside) {

    private static final String REASON = "reconciliation ";

    void because(Result begun, Generation served, SortedSet<String> wrong, Found found) {
        Optional<String> useless = useless(served);
        if (useless.isPresent()) {
            found.notRebuilt(useless.get());
            return;
        }
        String reason = REASON + begun.id() + ": " + wrong.size() + " totals differ, among them " + wrong.first();
        var call = new Call(begun.startedBy(), "/api/v1/generations", null, null);
        try {
            found.rebuiltAs(opening.rebuild(reason, call).generation().name());
        } catch (Refusal refused) {
            found.notRebuilt(String.valueOf(refused.getMessage()));
        }
    }

    private Optional<String> useless(Generation served) {
        if (setAside.hasAnyOf(served.sinks().keySet())) {
            return Optional.of("Records of " + served.name() + " are among the dead letters: replay them.");
        }
        return generations.all().stream()
                .filter(recorded -> recorded.generation().equals(served))
                .filter(recorded -> recorded.reason().startsWith(REASON))
                .findFirst()
                .map(recorded -> served.name() + " was counted for a reconciliation already, and totals differ again:"
                        + " find out why, then POST /api/v1/generations.");
    }
}
