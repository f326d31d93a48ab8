package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.http.Call;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Opening;
import id.sinergi.reporting.reconciliation.Difference;
import id.sinergi.reporting.reconciliation.Difference.Kind;
import id.sinergi.reporting.reconciliation.Result;
import id.sinergi.reporting.source.Family;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.client.RestClientException;

/**
 * The three comparisons, and their repairs.
 *
 * @param looking holds the store against its topics
 * @param between two looks at totals: what differs in both is no report on its way
 * @param settled after so long a recorded version must have been counted
 */
record Comparison(
        Generations generations,
        Opening opening,
        Looking looking,
        RegisterAgainstOwners owners,
        MongoOperations mongo,
        Clock clock,
        Duration between,
        Duration settled) {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);

    /**
     * Compares what is served.
     *
     * @param stopping ends it early
     */
    Result of(Result begun, CountDownLatch stopping) throws InterruptedException {
        Generation served = generations.current().orElseThrow();
        var stored = looking.look(served);
        var found = new ArrayList<>(stored.found());
        List<String> asked = askOwners(served, found);
        var totals = new TotalsAgainstContributions(mongo);
        var wrong = lastingly(totals, served, stopping);
        if (stopping.getCount() == 0
                || generations.current().filter(served::equals).isEmpty()) {
            return begun.givenUp(clock.instant());
        }
        wrong.forEach((key, difference) -> found.add(new Difference(Kind.TOTAL, key, difference)));
        String rebuild = wrong.isEmpty() ? null : rebuild(begun, List.copyOf(wrong.keySet()));
        return begun.done(clock.instant(), served.name(), asked, stored.compared(), totals.compared(), found, rebuild);
    }

    private SortedMap<String, String> lastingly(
            TotalsAgainstContributions totals, Generation served, CountDownLatch stopping) throws InterruptedException {
        var wrong = totals.differing(served);
        if (!wrong.isEmpty() && !stopping.await(between.toMillis(), TimeUnit.MILLISECONDS)) {
            wrong.entrySet().retainAll(totals.differing(served).entrySet());
        }
        return wrong;
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
        String reason =
                "reconciliation " + begun.id() + ": " + keys.size() + " totals differ, among them " + keys.getFirst();
        try {
            var call = new Call(begun.startedBy(), "/api/v1/generations", null, null);
            return opening.rebuild(reason, call).generation().name();
        } catch (Refusal anotherCatchesUp) {
            return null;
        }
    }
}
