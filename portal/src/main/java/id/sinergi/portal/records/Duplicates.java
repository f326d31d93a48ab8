package id.sinergi.portal.records;

import id.sinergi.portal.services.Services;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows beside a visit the other reports that may be about it. */
@Component("recordDuplicates")
class Duplicates implements Beside {

    private final Words words;

    Duplicates(Words words) {
        this.words = words;
    }

    @Override
    public Runnable read(Family family, String id, Services services, Model page) {
        if (family != Family.VISIT) {
            return () -> page.addAttribute("candidates", List.of());
        }
        var found = new Told(services.get(family.service(), family.api() + "/duplicate-candidates", id));
        List<Row> rows = found.each("items").stream()
                .map(visit -> Row.ofRecord(visit, Family.VISIT, words))
                .toList();
        return () -> page.addAttribute("candidates", rows);
    }
}
