package id.sinergi.reporting.periods;

import id.sinergi.access.CurrentScope;
import id.sinergi.report.InvalidReport;
import id.sinergi.report.InvalidReport.Fault;
import id.sinergi.reporting.store.Criteria;
import id.sinergi.reporting.store.Register;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses to take a month for nil in which records count. */
@Component
class NilMonths {

    /** Who is refused hears of so many records. */
    private static final int MOST_NAMED = 20;

    private final Register register;

    NilMonths(Register register) {
        this.register = register;
    }

    /**
     * Where a month is submitted.
     *
     * @throws InvalidReport naming the records that count in it
     */
    void refuseSubmission(FacilityMonth month) {
        refuse(new Criteria().countedIn(List.of(new Criteria.Number(month.total(), null))), "");
    }

    /**
     * Where a month is verified that was submitted as nil: records may have come since, or been on their way then.
     *
     * @param counting the ids of the records that count in it
     * @throws InvalidReport naming them
     */
    void refuseVerification(Collection<String> counting) {
        if (!counting.isEmpty()) {
            CurrentScope.byTheService(() -> refuse(new Criteria().ids(counting), "; return the month"));
        }
    }

    private void refuse(Criteria counted, String advice) {
        Filing.refuse(register.find(counted, MOST_NAMED).stream()
                .map(entry -> new Fault(
                        "/nil",
                        "the month is not nil: " + entry.type() + " " + entry.activity() + ", \"" + entry.title()
                                + "\", counts in it" + advice))
                .toList());
    }
}
