package id.sinergi.visit;

import id.sinergi.outbox.Errand;
import id.sinergi.outbox.Errands;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes the hand-overs that were left in the middle, on any instance, again and again. */
@Component
@EnableScheduling
class HandOverSweep {

    private static final Logger LOG = LoggerFactory.getLogger(HandOverSweep.class);
    private static final int AT_ONCE = 200;

    private final Errands errands;
    private final HandOvers handOvers;
    private final Clock clock;
    private final Duration grace;

    /** @param grace how old a hand-over must be: older than the usual way through a request */
    HandOverSweep(
            Errands errands,
            HandOvers handOvers,
            Clock clock,
            @Value("${sinergi.visits.hand-over-grace:5s}") Duration grace) {
        this.errands = errands;
        this.handOvers = handOvers;
        this.clock = clock;
        this.grace = grace;
    }

    @Scheduled(fixedDelayString = "${sinergi.visits.hand-over-sweep:30s}")
    void sweep() {
        try {
            errands.since(clock.instant().minus(grace), AT_ONCE).forEach(this::complete);
        } catch (RuntimeException passing) {
            LOG.warn("The sweep of hand-overs goes on later: {}", passing.toString());
        }
    }

    private void complete(Errand errand) {
        try {
            handOvers.complete(errand);
        } catch (RuntimeException later) {
            LOG.warn("The hand-over of visit {} is tried again: {}", errand.from(), later.toString());
        }
    }
}
