package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Progress;
import id.sinergi.reporting.generation.Progress.Step;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Follows what was in the logs when a generation began, through the generation into the store. While reports go on coming
 * the ends move away: each step notes those of its own topics once, when the step before it is done. By then the ends at
 * the beginning may be days old, or those of a generation that was left alone and taken up again: the logs are followed
 * once more, to where they end now.
 */
final class CatchingUp {

    /** What is handed on through so many internal topics in a row, each of which may fill the next. */
    private static final int HOPS = 3;

    private final Queue<Leg> legs = new ArrayDeque<>();
    private @Nullable List<Watched> watched;

    /**
     * Begins.
     *
     * @param sources the ends of the logs when it was opened
     */
    CatchingUp(Generation generation, Map<TopicPartition, Long> sources, List<String> sourceTopics) {
        String application = generation.applicationId();
        legs.add(new Leg(Step.EVENTS, _ -> List.of(new Watched(application, sources))));
        legs.add(new Leg(Step.EVENTS, offsets -> List.of(new Watched(application, offsets.ends(sourceTopics)))));
        for (int hop = 0; hop < HOPS; hop++) {
            legs.add(new Leg(
                    Step.TOTALS,
                    offsets -> List.of(new Watched(application, offsets.ends(offsets.internal(application))))));
        }
        legs.add(new Leg(
                Step.STORE,
                offsets -> generation.sinks().entrySet().stream()
                        .map(sink -> new Watched(sink.getValue(), offsets.ends(List.of(sink.getKey()))))
                        .toList()));
    }

    /** Looks how far it has come since; done once everything has arrived in the store. */
    Progress look(Offsets offsets, Instant now) {
        while (!legs.isEmpty()) {
            Leg leg = legs.element();
            List<Watched> current = watched == null ? leg.begin().apply(offsets) : watched;
            watched = current;
            long behind = current.stream()
                    .mapToLong(one -> offsets.behind(one.group(), one.ends()))
                    .sum();
            if (behind > 0) {
                long of = current.stream().mapToLong(Watched::length).sum();
                return new Progress(leg.step(), of - behind, of, now);
            }
            legs.remove();
            watched = null;
        }
        return new Progress(Step.DONE, 0, 0, now);
    }

    /** A part of the way; where it ends is noted when it begins. */
    private record Leg(Step step, Function<Offsets, List<Watched>> begin) {}

    /** What a group has to read. */
    private record Watched(String group, Map<TopicPartition, Long> ends) {

        Watched {
            ends = new HashMap<>(ends);
            ends.values().removeIf(end -> end == 0);
        }

        long length() {
            return ends.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
