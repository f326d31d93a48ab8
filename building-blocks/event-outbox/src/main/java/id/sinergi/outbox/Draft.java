package id.sinergi.outbox;

import id.sinergi.report.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written: the whole new state and the event that says why.
 *
 * @param eventType the CloudEvents type, for example {@code id.sinergi.visit.held.v1}
 * @param listing how lists find and order it
 * @param warnings what the caller should look at; answered again when the request is repeated
 * @param why the caller's reason, where one is asked for
 * @param errand what the change owes another document; null: nothing changes about that
 */
public record Draft<S>(
        S state,
        String eventType,
        Listing listing,
        List<Warning> warnings,
        @Nullable String why,
        Errand.@Nullable Order errand) {

    /** A change that concerns one document alone. */
    public Draft(S state, String eventType, Listing listing, List<Warning> warnings, @Nullable String why) {
        this(state, eventType, listing, warnings, why, null);
    }

    /** The same change, which owes something to another document. */
    public Draft<S> owing(Errand.Order order) {
        return new Draft<>(state, eventType, listing, warnings, why, order);
    }
}
