package id.sinergi.reporting.run;

import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Identity;
import id.sinergi.reporting.generation.Opening;
import id.sinergi.reporting.generation.Recorded;
import id.sinergi.reporting.generation.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The generations that this instance counts: all that are current or catch up and have its identity. It looks at what is
 * recorded of them again and again, and that is all by which instances agree.
 */
final class Runs {

    private final Identity identity;
    private final Generations generations;
    private final Opening opening;
    private final boolean counts;
    private final Function<Generation, Run> beginning;
    private final Map<String, Run> running = new ConcurrentHashMap<>();
    private volatile Optional<Generation> served = Optional.empty();
    private volatile List<Recorded> recorded = List.of();
    private volatile @Nullable Generation unattended;
    private boolean joined;

    /**
     * Follows what is recorded.
     *
     * @param counts whether this instance counts at all; otherwise it opens and runs none
     */
    Runs(
            Identity identity,
            Generations generations,
            Opening opening,
            boolean counts,
            Function<Generation, Run> beginning) {
        this.identity = identity;
        this.generations = generations;
        this.opening = opening;
        this.counts = counts;
        this.beginning = beginning;
    }

    /** The generation that is served, as last seen; empty before that. */
    Optional<Generation> served() {
        return served;
    }

    /** The run of a generation on this instance; empty where it does not count it. */
    Optional<Run> of(Generation generation) {
        return Optional.ofNullable(running.get(generation.name()));
    }

    /** Begins and ends what is recorded to be counted, and answers what is recorded. */
    List<Recorded> follow() {
        if (counts && !joined) {
            opening.join(identity);
            joined = true;
        }
        List<Recorded> all = generations.all();
        recorded = all;
        joined = !all.isEmpty(); // whoever emptied the database: there is something to count
        served = all.stream()
                .filter(recorded -> recorded.state() == State.CURRENT)
                .map(Recorded::generation)
                .findFirst();
        var mine = new HashMap<String, Generation>();
        all.stream()
                .filter(recorded -> counts && recorded.isCounted())
                .map(Recorded::generation)
                .filter(generation -> generation.identity().equals(identity.value()))
                .forEach(generation -> mine.put(generation.name(), generation));
        running.values().stream()
                .filter(run -> !mine.containsKey(run.generation().name()))
                .toList()
                .forEach(this::end);
        running.values().forEach(run -> run.health().observe());
        mine.values().forEach(generation -> running.computeIfAbsent(generation.name(), _ -> begun(generation)));
        return all;
    }

    /**
     * Looks whether anybody counts what is served, where this instance does not. Joins anew where nobody did at the look
     * before either: the instances that counted it have gone, and theirs was another identity. One look alone may fall
     * into the moments in which all of them start again.
     */
    void takeOverFromNobody(Predicate<Generation> isCounted) {
        Generation before = unattended;
        Generation now = served.filter(generation -> of(generation).isEmpty())
                .filter(isCounted.negate())
                .orElse(null);
        if (now != null && now.equals(before) && running.isEmpty()) {
            joined = false;
        }
        unattended = now;
    }

    /** Whether this instance counts at all. */
    boolean counts() {
        return counts;
    }

    /** Whether nobody counted it at the last look. */
    boolean isUnattended(Generation generation) {
        return generation.equals(unattended);
    }

    /** Those that catch up, as last seen, newest first. */
    List<Recorded> catchingUp() {
        return recorded.stream().filter(one -> one.state() == State.CATCHING_UP).toList();
    }

    void endAll() {
        running.values().forEach(this::end);
    }

    private Run begun(Generation generation) {
        Run run = beginning.apply(generation);
        run.begin();
        return run;
    }

    private void end(Run run) {
        run.end();
        running.remove(run.generation().name());
    }
}
