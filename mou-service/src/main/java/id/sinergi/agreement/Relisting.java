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
 * what they renew. Such a release may still be running beside this one, so that it is over only when a while after a round
 * that found none there is none either.
 */
@Component
public class Relisting {

    /** What listings have told since the first release, which told the rest. */
    private static final List<String> TOLD_SINCE = List.of("ends", "parent", "predecessor");

    /** Each reads everything, since there is no index of what listings lack. */
    private static final int ROUNDS_IN_VAIN = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Relisting.class);

    private final OutboxDocuments<Agreement> documents;
    private final ReferenceData reference;
    private int inVain;

    Relisting(OutboxDocuments<Agreement> documents, ReferenceData reference) {
        this.documents = documents;
        this.reference = reference;
    }

    @Scheduled(fixedDelayString = "${sinergi.agreements.relisting:PT1H}")
    void round() {
        if (isOver()) {
            return;
        }
        try {
            inVain = relist() == 0 ? inVain + 1 : 0;
        } catch (RuntimeException passing) {
            LOG.warn("Agreements of an earlier release are listed later: {}", passing.toString());
        }
    }

    boolean isOver() {
        return inVain >= ROUNDS_IN_VAIN;
    }

    /**
     * Lists them anew, and says how many they were.
     *
     * @throws id.sinergi.http.Refusal where MongoDB does not answer
     */
    public long relist() {
        return documents.relist(TOLD_SINCE, agreement -> AgreementListing.of(agreement, reference.directory()));
    }
}
