package id.sinergi.reporting.periods;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import id.sinergi.outbox.Region;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Directory.Supervision;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Finds the submissions that a regional office decides on: by the directory of today, as {@link Months#officeOf} does, and
 * not by what it said when they were written. By the index of facility and month.
 */
@Component
class Supervised implements Region {

    private final Directory directory;
    private final Months months;

    Supervised(Directory directory, Months months) {
        this.months = months;
        this.directory = directory;
    }

    /** The months whose last day lies under that office; none where there is no such office. */
    @Override
    public Bson of(String office) {
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

    @Override
    public Set<String> offices(Document listing) {
        YearMonth month = YearMonth.parse(listing.getString("sort"));
        return listing.getList("facility", String.class).stream()
                .map(facility -> months.officeOf(new FacilityMonth(facility, month)))
                .collect(toSet());
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
