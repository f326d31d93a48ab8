package id.sinergi.agreement.notices;

import id.sinergi.access.CurrentScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for notices that are due again and again; a round that fails is made up for by the next. */
@Component
class NoticeRounds {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);

    private final Notices notices;
    private boolean indexed;

    NoticeRounds(Notices notices) {
        this.notices = notices;
    }

    @Scheduled(
            initialDelayString = "${sinergi.notices.initial-delay:PT10S}",
            fixedDelayString = "${sinergi.notices.interval:PT10M}")
    void round() {
        try {
            if (!indexed) {
                notices.createIndexes();
                indexed = true;
            }
            CurrentScope.byTheService(notices::make);
        } catch (RuntimeException passing) {
            LOG.warn("Notices are made later: {}", passing.toString());
        }
    }
}
