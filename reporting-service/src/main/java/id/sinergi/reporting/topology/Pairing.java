package id.sinergi.reporting.topology;

import id.sinergi.reporting.duplicates.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the visits between a host and a visitor, and says of which of them another one may be a second report.
 *
 * <p>Visits alone and visits suspected lie in two ranges of the store: a new visit is compared with all that are alone,
 * which are few, and with the suspected ones only up to the first that it may be. So a thousand equal reports cost a
 * thousand steps, not a million; only a suspect that leaves costs as many as there are suspects.
 */
final class Pairing extends ContextualProcessor<String, Outcome.Paired, String, Suspicion> {

    static final String STORE = "pairs";

    private static final String ALONE = "\u0000a";
    private static final String SUSPECTED = "\u0000s";
    private static final StringSerializer KEYS = new StringSerializer();

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Candidate> visits;

    @Override
    public void init(ProcessorContext<String, Suspicion> context) {
        super.init(context);
        visits = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Outcome.Paired> change) {
        String pair = change.key();
        String visit = change.value().visit();
        Candidate now = change.value().candidate();
        Candidate suspected = visits.get(pair + SUSPECTED + visit);
        Candidate alone = visits.get(pair + ALONE + visit);
        if (now != null && suspected != null && suspected.hasTheNeighboursOf(now)) {
            visits.put(pair + SUSPECTED + visit, now);
            say(change, visit, suspected, now);
            return;
        }
        if (suspected != null) {
            leave(change, suspected);
        }
        if (alone != null) {
            visits.delete(pair + ALONE + visit);
        }
        boolean isSuspected = now != null && join(change, now);
        if (suspected != null || isSuspected) {
            say(change, visit, suspected, isSuspected ? now : null);
        }
    }

    /** Takes a suspect away, and from suspicion whoever has no other. */
    private void leave(Record<String, ?> change, Candidate leaving) {
        String pair = change.key();
        visits.delete(pair + SUSPECTED + leaving.visit());
        List<Candidate> others = find(pair + SUSPECTED, _ -> true, Integer.MAX_VALUE);
        for (Candidate other : others) {
            if (leaving.mayBe(other) && others.stream().noneMatch(other::mayBe)) {
                move(pair, other, SUSPECTED, ALONE);
                say(change, other.visit(), other, null);
            }
        }
    }

    /** Stores the visit, and whom it makes a suspect. */
    private boolean join(Record<String, ?> change, Candidate now) {
        String pair = change.key();
        List<Candidate> newlySuspected = find(pair + ALONE, now::mayBe, Integer.MAX_VALUE);
        for (Candidate other : newlySuspected) {
            move(pair, other, ALONE, SUSPECTED);
            say(change, other.visit(), null, other);
        }
        boolean suspected = !newlySuspected.isEmpty()
                || !find(pair + SUSPECTED, now::mayBe, 1).isEmpty();
        visits.put(pair + (suspected ? SUSPECTED : ALONE) + now.visit(), now);
        return suspected;
    }

    private List<Candidate> find(String range, Predicate<Candidate> condition, int most) {
        var found = new ArrayList<Candidate>();
        try (var all = visits.prefixScan(range, KEYS)) {
            while (found.size() < most && all.hasNext()) {
                KeyValue<String, Candidate> next = all.next();
                if (condition.test(next.value)) {
                    found.add(next.value);
                }
            }
        }
        return found;
    }

    private void move(String pair, Candidate candidate, String from, String to) {
        visits.delete(pair + from + candidate.visit());
        visits.put(pair + to + candidate.visit(), candidate);
    }

    /** Says what is stored as suspected now, in place of what was stored before. */
    private void say(Record<String, ?> change, String visit, @Nullable Candidate before, @Nullable Candidate now) {
        context().forward(change.withKey(visit).withValue(new Suspicion(before, now)));
    }
}
