package id.sinergi.portal.evidence;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.records.Beside;
import id.sinergi.portal.records.Family;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.command.Standing;
import id.sinergi.portal.services.Refused;
import id.sinergi.portal.services.Services;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lists a record's files on its page. */
@Component
class EvidenceBeside implements Beside {

    @Override
    public Runnable read(Family family, String id, Services services, Model page) {
        List<Told> attachments = attachments(family, id, services);
        return () -> page.addAttribute("attachments", attachments);
    }

    /** A record that is not there is missed by its page; one without files only has none. */
    private static List<Told> attachments(Family family, String id, Services services) {
        try {
            return Attachments.of(family, id, services);
        } catch (Refused refused) {
            if (refused.problem().status() == HttpStatus.NOT_FOUND.value()) {
                return List.of();
            }
            throw refused;
        }
    }

    @Override
    public void offer(Family family, Told record, Viewer viewer, Model page) {
        page.addAttribute(
                "mayAttach",
                family != Family.STATE_REVENUE && Standing.of(viewer, record).treats());
    }
}
