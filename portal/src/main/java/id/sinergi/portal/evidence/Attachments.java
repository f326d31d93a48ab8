package id.sinergi.portal.evidence;

import id.sinergi.portal.records.Family;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.services.Services;
import java.util.List;

/** The files beside a record. */
final class Attachments {

    /** As the service takes them. */
    static final long LARGEST = 10L << 20;

    private Attachments() {}

    static String path(Family family) {
        return family.api() + "/attachments";
    }

    /** Deposits have none. */
    static List<Told> of(Family family, String id, Services services) {
        return family == Family.STATE_REVENUE
                ? List.of()
                : new Told(services.get(family.service(), path(family), id)).each("items");
    }
}
