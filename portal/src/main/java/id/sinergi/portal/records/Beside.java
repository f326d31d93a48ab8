package id.sinergi.portal.records;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.services.Services;
import org.springframework.ui.Model;

/** What other features show on a record's page. */
public interface Beside {

    /**
     * Reads what it needs, while the record itself is read.
     *
     * @return puts it on the page
     */
    default Runnable read(Family family, String id, Services services, Model page) {
        return () -> {};
    }

    /** Adds what follows from the record and who looks. */
    default void offer(Family family, Told record, Viewer viewer, Model page) {}
}
