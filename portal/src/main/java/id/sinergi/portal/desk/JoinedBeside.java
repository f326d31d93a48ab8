package id.sinergi.portal.desk;

import id.sinergi.portal.account.Viewer;
import id.sinergi.portal.records.Beside;
import id.sinergi.portal.records.Family;
import id.sinergi.portal.records.Told;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Leads officers from a visit to what was decided on the reports of it, where that can be taken back. */
@Component
class JoinedBeside implements Beside {

    @Override
    public void offer(Family family, Told record, Viewer viewer, Model page) {
        boolean decided = record.has("absorbed") || record.has("distinctFrom");
        page.addAttribute("joined", family == Family.VISIT && viewer.decides() && decided);
    }
}
