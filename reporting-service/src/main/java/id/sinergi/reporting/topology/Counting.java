package id.sinergi.reporting.topology;

import id.sinergi.observation.Step;
import id.sinergi.observation.Trails;
import id.sinergi.reporting.duplicates.Candidate;
import id.sinergi.reporting.register.RegisterEntry;
import id.sinergi.reporting.source.EventReader.Event;
import io.micrometer.tracing.Span;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts each activity by the newest of its versions, whatever the order in which they come. What a newer version
 * withdraws is what was emitted for the older one, never what today's rules would make of it. What cannot be counted, or
 * be kept, is set aside.
 */
final class Counting extends ContextualProcessor<String, Reading.Readable, String, Outcome> {

    static final String STORE = "activities";

    private static final Serializer<RegisterEntry> SIZES =
            Json.serde(RegisterEntry.class).serializer();

    private final Function<Event, RegisterEntry> counting;
    private final Trails trails;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, Counted> activities;

    Counting(Function<Event, RegisterEntry> counting, Trails trails) {
        this.counting = counting;
        this.trails = trails;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        activities = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Reading.Readable> read) {
        String trail = Reading.text(read.headers(), Trails.HEADER);
        try (Step step = trails.step("count", Span.Kind.CONSUMER, trail)) {
            count(trail == null ? read : following(read, step));
        }
    }

    /** What is made of it follows on this step. */
    private static <V> Record<String, V> following(Record<String, V> read, Step step) {
        var headers = new RecordHeaders();
        headers.add(Trails.HEADER, String.valueOf(step.traceparent()).getBytes(StandardCharsets.UTF_8));
        return read.withHeaders(headers);
    }

    private void count(Record<String, Reading.Readable> read) {
        Event event = read.value().event();
        Counted known = Objects.requireNonNullElse(activities.get(read.key()), Counted.NOTHING);
        if (event.activity().version() == known.version()) {
            return;
        }
        RegisterEntry entry;
        int size;
        try {
            entry = counting.apply(event);
            size = SIZES.serialize("", entry).length;
        } catch (RuntimeException uncountable) {
            // The counting is a pure function: thrown on, this would end the thread at every start anew.
            setAside(read, "it cannot be counted: " + uncountable);
            return;
        }
        if (size > CountingTopology.LARGEST_ENTRY) {
            setAside(
                    read,
                    "its register entry would take %d bytes, of which %d are allowed"
                            .formatted(size, CountingTopology.LARGEST_ENTRY));
            return;
        }
        count(read, known, entry);
    }

    /** Nothing has left for it yet: what was counted of an older version stays as it is, until a newer one comes. */
    private void setAside(Record<String, Reading.Readable> read, String reason) {
        context().forward(SetAside.of(read.value().received(), context(), reason));
    }

    private void count(Record<String, Reading.Readable> read, Counted known, RegisterEntry entry) {
        context().forward(read.withKey(entry.key()).withValue(new Outcome.Registered(entry)));
        if (entry.version() > known.version()) {
            Counted now = Counted.of(entry);
            activities.put(read.key(), now);
            changeTotals(read, known, now);
            changePairs(read, known.candidate(), now.candidate());
        }
    }

    private void changeTotals(Record<String, ?> read, Counted before, Counted now) {
        now.contributions()
                .minus(before.contributions())
                .forEach((key, difference) ->
                        context().forward(read.withKey(key.toString()).withValue(new Outcome.Changed(difference))));
    }

    private void changePairs(Record<String, ?> read, @Nullable Candidate before, @Nullable Candidate now) {
        if (Objects.equals(before, now)) {
            return;
        }
        var left = pairs(before);
        var joined = pairs(now);
        joined.forEach(pair -> forward(read, pair, left.contains(pair) ? before : null, now));
        left.removeAll(joined);
        left.forEach(pair -> forward(read, pair, before, null));
    }

    private void forward(Record<String, ?> read, String pair, @Nullable Candidate before, @Nullable Candidate now) {
        context().forward(read.withKey(pair).withValue(new Outcome.Paired(before, now)));
    }

    private static SortedSet<String> pairs(@Nullable Candidate candidate) {
        return candidate == null ? new TreeSet<>() : candidate.pairs();
    }
}
