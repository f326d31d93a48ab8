package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Progress;
import id.sinergi.reporting.generation.Recorded;
import id.sinergi.reporting.generation.State;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings generations up that this instance counts, until they are served. */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Runs runs;
    private final Generations generations;
    private final List<String> sources;
    private final Clock clock;
    private final Map<String, CatchingUp> followed = new ConcurrentHashMap<>();

    Watch(Runs runs, Generations generations, List<String> sources, Clock clock) {
        this.runs = runs;
        this.generations = generations;
        this.sources = sources;
        this.clock = clock;
    }

    /** Whether one of the generations is this instance's to bring up. */
    boolean isDue(List<Recorded> all) {
        return all.stream().anyMatch(this::isMine);
    }

    /** Looks how far they have come, and serves what has caught up. */
    void look(List<Recorded> all, Offsets offsets) {
        all.stream().filter(this::isMine).forEach(recorded -> {
            Map<TopicPartition, Long> ends = recorded.ends();
            if (ends == null) {
                generations.noteEnds(recorded.generation(), offsets.ends(sources));
            } else {
                look(recorded.generation(), ends, offsets);
            }
        });
    }

    private void look(Generation generation, Map<TopicPartition, Long> ends, Offsets offsets) {
        Progress progress = followed.computeIfAbsent(generation.name(), _ -> new CatchingUp(generation, ends, sources))
                .look(offsets, clock.instant());
        generations.noteProgress(generation, progress);
        if (progress.hasArrived() && generations.serve(generation, clock.instant())) {
            LOG.info("Generation {} has caught up and is served from now on", generation.name());
        }
    }

    private boolean isMine(Recorded recorded) {
        return recorded.state() == State.CATCHING_UP
                && runs.of(recorded.generation()).filter(Run::hasBegun).isPresent();
    }
}
