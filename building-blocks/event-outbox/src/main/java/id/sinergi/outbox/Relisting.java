package id.sinergi.outbox;

import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Lists what an earlier release stored by what has been asked of it since; to be registered as a bean. Such a release may
 * still be running beside this one, so that it is over only when a while after a round that found none there is none either.
 */
@EnableScheduling
public final class Relisting<S> {

    /** Each reads everything, since there is no index of what listings lack. */
    private static final int ROUNDS_IN_VAIN = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Relisting.class);

    private final OutboxDocuments<S> documents;
    private final List<String> toldSince;
    private final Function<S, Listing> listing;
    private int inVain;

    /**
     * Of a kind of documents.
     *
     * @param toldSince the names that listings have told since the first release, which told the rest; all of them tell
     *     {@code reporter}
     */
    public Relisting(OutboxDocuments<S> documents, List<String> toldSince, Function<S, Listing> listing) {
        this.documents = documents;
        this.toldSince = List.copyOf(toldSince);
        this.listing = listing;
    }

    /** Lists anew, now and then, until nothing is left to be listed. */
    @Scheduled(fixedDelayString = "${sinergi.outbox.relisting:PT1H}")
    public void round() {
        if (isOver()) {
            return;
        }
        try {
            inVain = relist() == 0 ? inVain + 1 : 0;
        } catch (RuntimeException passing) {
            LOG.warn("What an earlier release stored is listed later: {}", passing.toString());
        }
    }

    /** Whether nothing is left. */
    public boolean isOver() {
        return inVain >= ROUNDS_IN_VAIN;
    }

    /**
     * Lists them anew, and says how many they were.
     *
     * @throws id.sinergi.http.Refusal where MongoDB does not answer
     */
    public long relist() {
        return documents.relist(toldSince, listing);
    }
}
