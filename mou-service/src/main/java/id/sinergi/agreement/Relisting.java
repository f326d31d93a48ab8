package id.sinergi.agreement;

import id.sinergi.agreement.model.Agreement;
import id.sinergi.outbox.OutboxDocuments;
import id.sinergi.reference.ReferenceData;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lists agreements that an earlier release stored by what has been asked of them since: their end, their framework, and
 * what they renew. Again and again, since such a release may still be running beside this one.
 */
@Component
public class Relisting {

    /** What listings have told since the first release, which told the rest. */
    private static final List<String> TOLD_SINCE = List.of("ends", "parent", "predecessor");

    private static final Logger LOG = LoggerFactory.getLogger(Relisting.class);

    private final OutboxDocuments<Agreement> documents;
    private final ReferenceData reference;

    Relisting(OutboxDocuments<Agreement> documents, ReferenceData reference) {
        this.documents = documents;
        this.reference = reference;
    }

    @Scheduled(fixedDelayString = "${sinergi.agreements.relisting:PT1H}")
    void round() {
        try {
            relist();
        } catch (RuntimeException passing) {
            LOG.warn("Agreements of an earlier release are listed later: {}", passing.toString());
        }
    }

    /**
     * Lists them anew.
     *
     * @throws id.sinergi.http.Refusal where MongoDB does not answer
     */
    public void relist() {
        documents.relist(TOLD_SINCE, agreement -> AgreementListing.of(agreement, reference.directory()));
    }
}
