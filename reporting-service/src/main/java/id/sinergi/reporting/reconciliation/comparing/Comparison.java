package id.sinergi.reporting.reconciliation.comparing;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.reporting.generation.Generation;
import id.sinergi.reporting.generation.Generations;
import id.sinergi.reporting.generation.Identity;
import id.sinergi.reporting.reconciliation.Difference;
import id.sinergi.reporting.reconciliation.Difference.Kind;
import id.sinergi.reporting.reconciliation.Found;
import id.sinergi.reporting.reconciliation.Result;
import id.sinergi.reporting.reconciliation.comparing.TotalsAgainstContributions.Gap;
import id.sinergi.reporting.source.Family;
import java.time.Clock;
import java.time.Duration;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;

/**
 * The three comparisons, and their repairs.
 *
 * @param identity of this instance: what another release counts it can neither judge nor repair
 * @param looking holds the store against its topics
 * @param between two looks at totals, besides the time that what is on its way takes to arrive
 * @param settled after so long a recorded version is expected to have been published
 */
record Comparison(
        Generations generations,
        Identity identity,
        Looking looking,
        RegisterAgainstOwners owners,
        TotalsAgainstContributions totals,
        Rebuilding rebuilding,
        Arrival arrival,
        Clock clock,
        Duration between,
        Duration settled) {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);

    /** A total is wrong by the same amount each time: by chance twice, among busy ones, but hardly three times. */
    private static final int LOOKS = 3;

    /** Whether what is served is this instance's to compare. */
    boolean isMine() {
        return generations.current().filter(this::isMine).isPresent();
    }

    /**
     * What is served, where {@link #of} can compare it.
     *
     * @throws Refusal 409 where another release counts what is served, 503 where nothing was counted yet
     */
    Generation mine() {
        Generation served = generations
                .current()
                .orElseThrow(() ->
                        Refusal.of(ProblemType.UNAVAILABLE, "Nothing was counted yet; try again in a few seconds."));
        if (!isMine(served)) {
            throw Refusal.of(
                    ProblemType.STATE_FORBIDS,
                    served.name() + " is counted by other rules or another directory than this instance's; ask an"
                            + " instance of the release that counts it.");
        }
        return served;
    }

    /**
     * Compares what is served.
     *
     * @param found takes what differs as soon as it is known
     * @param stopping ends it early
     * @throws GivenUp where it cannot be finished
     */
    void of(Result begun, Found found, CountDownLatch stopping) throws InterruptedException {
        Generation served = mine();
        var going = new Going(generations, served, stopping);
        found.lookedAt(served.name());
        looking.look(going, found);
        askOwners(going, found);
        SortedMap<String, Gap> wrong = lastingly(going);
        found.comparedTotals(totals.compared());
        wrong.forEach((key, gap) -> found.add(new Difference(Kind.TOTAL, key, gap.toString())));
        if (!wrong.isEmpty()) {
            rebuilding.because(begun, served, (SortedSet<String>) wrong.keySet(), found);
        }
    }

    /** What differs at every look by the same amount, although all that was on its way has arrived meanwhile. */
    private SortedMap<String, Gap> lastingly(Going going) throws InterruptedException {
        SortedMap<String, Gap> wrong = totals.differing(going.served());
        for (int look = 1; look < LOOKS && !wrong.isEmpty(); look++) {
            arrival.await(going);
            going.after(between);
            var before = wrong;
            wrong = new TreeMap<>(totals.differing(going.served()));
            wrong.entrySet().removeIf(now -> {
                Gap gap = before.get(now.getKey());
                return gap == null || !gap.amount().equals(now.getValue().amount());
            });
        }
        going.on();
        return wrong;
    }

    /** One that is away is asked the next time. */
    private void askOwners(Going going, Found found) throws InterruptedException {
        for (Family family : owners.families()) {
            try {
                owners.compare(going, family, clock.instant().minus(settled), found);
                found.asked(family.name());
            } catch (RestClientException away) {
                LOG.warn("The owner of family {} does not answer: {}", family, away.toString());
            } catch (OAuth2AuthorizationException tokenless) {
                LOG.warn("The owner of family {} is not asked without a token: {}", family, tokenless.getMessage());
            }
        }
    }

    private boolean isMine(Generation served) {
        return served.identity().equals(identity.value());
    }
}
