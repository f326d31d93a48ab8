package id.sinergi.evidence;

import id.sinergi.outbox.Outbox;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Provides evidence to a service that has {@link AttachmentEndpoints}. */
@AutoConfiguration(afterName = "id.sinergi.outbox.OutboxConfiguration")
@ConditionalOnBean(AttachmentEndpoints.class)
@EnableScheduling
class EvidenceConfiguration {

    /** Collections and bucket are named after it. */
    private static final String NAME = "evidence";

    @Bean
    StoredFiles evidenceFiles(Outbox outbox, Clock clock) {
        return new StoredFiles(outbox.bucket(NAME), outbox.collection(NAME + "-unsettled"), clock);
    }

    @Bean
    Evidence evidence(Outbox outbox, StoredFiles files, Clock clock) {
        return new Evidence(new Dossiers(outbox.collection(NAME)), files, Room.inThisService(), clock);
    }

    @Bean
    EvidenceSweep evidenceSweep(Evidence evidence, StoredFiles files, Clock clock) {
        return new EvidenceSweep(evidence, files, clock);
    }
}
