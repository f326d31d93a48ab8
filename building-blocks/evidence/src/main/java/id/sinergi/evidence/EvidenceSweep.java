package id.sinergi.evidence;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes what requests that ended half-way left behind, on any instance, again and again. */
class EvidenceSweep {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceSweep.class);

    /** Far longer than any request takes from its first byte stored to its last. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final Evidence evidence;
    private final StoredFiles files;
    private final Clock clock;
    private boolean indexed;

    EvidenceSweep(Evidence evidence, StoredFiles files, Clock clock) {
        this.evidence = evidence;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${sinergi.evidence.initial-delay:PT20S}",
            fixedDelayString = "${sinergi.evidence.sweep:PT1H}")
    void sweep() {
        try {
            if (!indexed) {
                files.createIndex();
                indexed = true;
            }
            int removed = evidence.sweep(clock.instant().minus(GRACE));
            if (removed > 0) {
                LOG.info("Removed {} files that were left behind", removed);
            }
        } catch (RuntimeException passing) {
            LOG.warn("The sweep of attachments goes on later: {}", passing.toString());
        }
    }
}
