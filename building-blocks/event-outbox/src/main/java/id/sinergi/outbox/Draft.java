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
 */
public record Draft<S>(
        S state,
        String eventType,
        Listing listing,
        List<Warning> warnings,
        @Nullable String why) {}
