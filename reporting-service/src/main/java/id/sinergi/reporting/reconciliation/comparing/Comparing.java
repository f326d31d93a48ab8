package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.http.Call;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Opening;
import id.sinergi.reporting.reconciliation.Difference;
import id.sinergi.reporting.reconciliation.Difference.Kind;
import id.sinergi.reporting.reconciliation.Reconciliations;
import id.sinergi.reporting.reconciliation.Reconciling;
import id.sinergi.reporting.reconciliation.Result;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import id.sinergi.reporting.source.Family;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.client.RestClientException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Reconciles, one at a time on an instance, on a schedule and when asked.
 *
 * <p>Metric {@code sinergi.reconciliation.differences}: how many the last one on this instance found. <b>Alert above 0</b>:
 * they are repaired by then, but something has changed what nothing may change; {@code GET /api/v1/reconciliation} says
 * what.
 */
final class Comparing implements Reconciling, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);

    private final Generations generations;
    private final Opening opening;
    private final Reconciliations results;
    private final Looking looking;
    private final RegisterAgainstOwners owners;
    private final MongoOperations mongo;
    private final Clock clock;
    private final Duration every;
    private final Duration between;
    private final Duration settled;
    private final AtomicLong differing = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread schedule;
    private @Nullable Result running;

    /**
     * Reconciles.
     *
     * @param looking holds the store against its topics
     * @param between two looks at totals: what differs in both is no report on its way
     * @param settled after so long a recorded version must have been counted
     */
    Comparing(
            Generations generations,
            Opening opening,
            Reconciliations results,
            Looking looking,
            RegisterAgainstOwners owners,
            MongoOperations mongo,
            Clock clock,
            Duration every,
            Duration between,
            Duration settled,
            MeterRegistry meters) {
        this.generations = generations;
        this.opening = opening;
        this.results = results;
        this.looking = looking;
        this.owners = owners;
        this.mongo = mongo;
        this.clock = clock;
        this.every = every;
        this.between = between;
        this.settled = settled;
        Gauge.builder("sinergi.reconciliation.differences", differing, AtomicLong::get)
                .description("differences that the last reconciliation found")
                .register(meters);
    }

    @Override
    public synchronized Result begin(String by) {
        if (running == null) {
            Result begun = Result.begun(
                    clock.instant().toEpochMilli() + "-" + UUID.randomUUID(), clock.instant(), by);
            results.keep(begun);
            running = begun;
            Thread.ofVirtual().name("reconciling").start(() -> finish(begun));
        }
        return running;
    }

    @Override
    public void start() {
        schedule = Thread.ofVirtual().name("reconciliation-schedule").start(this::repeat);
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return schedule != null && stopping.getCount() > 0;
    }

    private void repeat() {
        try {
            while (!stopping.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    begin("schedule");
                } catch (RuntimeException away) {
                    LOG.warn("A reconciliation could not begin: {}", away.toString());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(Result begun) {
        try {
            Result ended = compare(begun);
            results.keep(ended);
            differing.set(ended.differing());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("A reconciliation was given up: {}", failed.toString());
            giveUp(begun);
        } finally {
            synchronized (this) {
                running = null;
            }
        }
    }

    private void giveUp(Result begun) {
        try {
            results.keep(begun.givenUp(clock.instant()));
        } catch (RuntimeException away) {
            LOG.warn("nor could that be kept: {}", away.toString());
        }
    }

    private Result compare(Result begun) throws InterruptedException {
        Generation served = generations.current().orElseThrow();
        var stored = looking.look(served);
        var found = new ArrayList<>(stored.found());
        List<String> asked = askOwners(served, found);
        var totals = new TotalsAgainstContributions(mongo);
        var wrong = totals.differing(served);
        if (!wrong.isEmpty() && !stopping.await(between.toMillis(), TimeUnit.MILLISECONDS)) {
            var still = totals.differing(served);
            wrong.entrySet().retainAll(still.entrySet());
        }
        if (generations.current().filter(served::equals).isEmpty() || stopping.getCount() == 0) {
            return begun.givenUp(clock.instant());
        }
        wrong.forEach((key, difference) -> found.add(new Difference(Kind.TOTAL, key, difference)));
        String rebuild = wrong.isEmpty() ? null : rebuild(begun, List.copyOf(wrong.keySet()));
        if (!found.isEmpty()) {
            LOG.error("Reconciliation {} found {} differences, among them {}", begun.id(), found.size(), found.getFirst());
        }
        return begun.done(clock.instant(), served.name(), asked, stored.compared(), totals.compared(), found, rebuild);
    }

    /** Answers which of them were asked: one that is away is asked the next time. */
    private List<String> askOwners(Generation served, List<Difference> found) {
        var asked = new ArrayList<String>();
        for (Family family : owners.families()) {
            try {
                found.addAll(owners.compare(served, family, clock.instant().minus(settled)));
                asked.add(family.name());
            } catch (RestClientException away) {
                LOG.warn("The owner of family {} does not answer: {}", family, away.toString());
            }
        }
        return asked;
    }

    private @Nullable String rebuild(Result begun, List<String> keys) {
        String reason = "reconciliation " + begun.id() + ": " + keys.size() + " totals differ, among them "
                + keys.getFirst();
        try {
            var call = new Call(begun.startedBy(), "/api/v1/generations", null, null);
            return opening.rebuild(reason, call).generation().name();
        } catch (Refusal anotherCatchesUp) {
            return null;
        }
    }
}
