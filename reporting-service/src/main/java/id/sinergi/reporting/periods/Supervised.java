package id.sinergi.reporting.periods;

import com.mongodb.client.model.Filters;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Directory.Supervision;
import java.time.YearMonth;
import java.util.ArrayList;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Finds the submissions that a regional office decides on: by the directory of today, as {@link Months#officeOf} does, and
 * not by what it said when they were written. By the index of facility and month.
 */
@Component
class Supervised {

    private final Directory directory;

    Supervised(Directory directory) {
        this.directory = directory;
    }

    /** The months whose last day lies under that office; none where there is no such office. */
    Bson monthsOf(String office) {
        var always = new ArrayList<String>();
        var alternatives = new ArrayList<Bson>();
        for (Supervision supervision : directory.supervisedBy(office)) {
            if (supervision.from() == null && supervision.until() == null) {
                always.add(supervision.facility());
            } else {
                alternatives.add(during(supervision));
            }
        }
        alternatives.add(Filters.in("listing.facility", always));
        return Filters.or(alternatives);
    }

    /** In the month of its last day a facility is another office's already. */
    private static Bson during(Supervision supervision) {
        var conditions = new ArrayList<Bson>();
        conditions.add(Filters.eq("listing.facility", supervision.facility()));
        if (supervision.from() != null) {
            conditions.add(Filters.gte(
                    "listing.sort", YearMonth.from(supervision.from()).toString()));
        }
        if (supervision.until() != null) {
            conditions.add(Filters.lt(
                    "listing.sort", YearMonth.from(supervision.until()).toString()));
        }
        return Filters.and(conditions);
    }
}
