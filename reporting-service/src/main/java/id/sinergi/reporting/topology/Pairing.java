package id.sinergi.reporting.topology;

import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.duplicates.PossibleDays;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
 * <p>Visits alone and visits suspected lie in two ranges of the store: a new visit is compared with those alone, and with
 * the suspected ones only up to the first that it may be. So a thousand equal reports cost a thousand steps, not a
 * million. Within each range they lie by day, so that years of visits cost no more than those of three days; those of
 * which the day is not known lie apart.
 */
final class Pairing extends ContextualProcessor<String, Outcome.Paired, String, Suspicion> {

    static final String STORE = "pairs";

    private static final String ALONE = "\u0000a";
    private static final String SUSPECTED = "\u0000s";
    private static final String ON_A_DAY = "d";
    private static final String ON_SOME_DAY = "x";
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
        Candidate before = change.value().before();
        Candidate now = change.value().now();
        Candidate suspected = before == null ? null : visits.get(key(pair, SUSPECTED, before));
        if (now != null && suspected != null && suspected.hasTheNeighboursOf(now)) {
            visits.put(key(pair, SUSPECTED, now), now);
            say(change, suspected, now);
            return;
        }
        if (suspected != null) {
            leave(change, suspected);
        } else if (before != null) {
            visits.delete(key(pair, ALONE, before));
        }
        boolean isSuspected = now != null && join(change, now);
        say(change, suspected, isSuspected ? now : null);
    }

    /** Takes a suspect away, and from suspicion whoever has no other. */
    private void leave(Record<String, ?> change, Candidate leaving) {
        String pair = change.key();
        visits.delete(key(pair, SUSPECTED, leaving));
        for (Candidate other : others(pair, SUSPECTED, leaving, Integer.MAX_VALUE)) {
            if (others(pair, SUSPECTED, other, 1).isEmpty()) {
                move(pair, other, SUSPECTED, ALONE);
                say(change, other, null);
            }
        }
    }

    /** Stores the visit, and whom it makes a suspect. */
    private boolean join(Record<String, ?> change, Candidate now) {
        String pair = change.key();
        List<Candidate> newlySuspected = others(pair, ALONE, now, Integer.MAX_VALUE);
        for (Candidate other : newlySuspected) {
            move(pair, other, ALONE, SUSPECTED);
            say(change, null, other);
        }
        boolean suspected =
                !newlySuspected.isEmpty() || !others(pair, SUSPECTED, now, 1).isEmpty();
        visits.put(key(pair, suspected ? SUSPECTED : ALONE, now), now);
        return suspected;
    }

    /** So many of the others that it may be. */
    private List<Candidate> others(String pair, String range, Candidate one, int most) {
        var found = new ArrayList<Candidate>();
        try (var onSomeDay = visits.prefixScan(pair + range + ON_SOME_DAY, KEYS);
                var onADay = visits.range(
                        pair + range + ON_A_DAY + firstDay(one), pair + range + ON_A_DAY + dayBehind(one))) {
            add(onSomeDay, one, most, found);
            add(onADay, one, most, found);
        }
        return found;
    }

    private static void add(Iterator<KeyValue<String, Candidate>> all, Candidate one, int most, List<Candidate> found) {
        while (found.size() < most && all.hasNext()) {
            Candidate other = all.next().value;
            if (one.mayBe(other)) {
                found.add(other);
            }
        }
    }

    private void move(String pair, Candidate candidate, String from, String to) {
        visits.delete(key(pair, from, candidate));
        visits.put(key(pair, to, candidate), candidate);
    }

    private static String key(String pair, String range, Candidate candidate) {
        PossibleDays days = candidate.days();
        String day = days != null && days.isOne() ? ON_A_DAY + days.first() : ON_SOME_DAY;
        return pair + range + day + "\u0000" + candidate.visit();
    }

    /** The earliest day of another visit that it may be; empty, which sorts before all days, where its own is unknown. */
    private static String firstDay(Candidate candidate) {
        PossibleDays days = candidate.days();
        return days == null ? "" : days.first().minusDays(1).toString();
    }

    /** Behind the latest day of another visit that it may be; a letter, which sorts behind all days, where unknown. */
    private static String dayBehind(Candidate candidate) {
        PossibleDays days = candidate.days();
        return days == null ? "x" : days.last().plusDays(2).toString();
    }

    /** Says what is stored as suspected now, in place of what was stored before. */
    private void say(Record<String, ?> change, @Nullable Candidate before, @Nullable Candidate now) {
        Candidate one = before == null ? now : before;
        if (one != null) {
            context().forward(change.withKey(one.visit()).withValue(new Suspicion(before, now)));
        }
    }
}
