package id.sinergi.reporting.topology;

import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.duplicates.Candidate;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Counts each suspected visit once, under however many pairs it is suspected. */
final class Suspecting extends ContextualProcessor<String, Suspicion, String, Outcome> {

    static final String STORE = "suspicions";

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Suspicions> suspicions;

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        suspicions = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Suspicion> change) {
        var before = Objects.requireNonNullElse(suspicions.get(change.key()), Suspicions.NONE);
        var now = before.with(change.value());
        store(change.key(), now);
        if (!before.suspect().equals(now.suspect())) {
            context()
                    .forward(
                            change.withValue(new Outcome.Suspected(now.suspect().orElse(null))));
            contributions(now.suspect())
                    .minus(contributions(before.suspect()))
                    .forEach((key, difference) -> context()
                            .forward(change.withKey(key.toString()).withValue(new Outcome.Changed(difference))));
        }
    }

    @SuppressWarnings("NullAway") // null deletes
    private void store(String visit, Suspicions now) {
        suspicions.put(visit, now.isEmpty() ? null : now);
    }

    private static Contributions contributions(Optional<Candidate> suspect) {
        return suspect.map(Candidate::asSuspect).orElse(Contributions.NONE);
    }
}
