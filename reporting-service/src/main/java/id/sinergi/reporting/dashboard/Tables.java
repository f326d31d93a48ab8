package id.sinergi.reporting.dashboard;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.view.View;
import id.sinergi.reporting.visible.Visible;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes tables of numbers, a row for each scope, by one read of totals where these are kept. */
@Service
class Tables {

    private final Visible visible;
    private final Foldings foldings;
    private final Directory directory;
    private final Clock clock;

    Tables(Visible visible, Foldings foldings, Directory directory, Clock clock) {
        this.visible = visible;
        this.foldings = foldings;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The facilities that an office supervises on a day of the period.
     *
     * @throws id.sinergi.http.Refusal 404 where the office's numbers are not the caller's
     */
    FacilityTable facilities(Scope office, Period period, List<Measure> measures, View view) {
        List<Facility> facilities = supervised(office.id(), period);
        List<Scope> scopes = facilities.stream()
                .map(facility -> Scope.facility(facility.id()))
                .toList();
        Folding folding = visible.numbers(office, period, () -> foldings.of(scopes, period, measures, view));
        return new FacilityTable(
                Dashboard.Subject.of(office),
                period.toString(),
                clock.instant(),
                view.moment(),
                view.verifiedOnly(),
                months(period),
                facilities.stream()
                        .map(facility -> new FacilityTable.FacilityRow(
                                facility.id(),
                                facility.name(),
                                facility.type(),
                                Compared.of(Scope.facility(facility.id()), period, measures, view, folding)))
                        .toList());
    }

    /** The regional offices whose numbers are the caller's. */
    OfficeTable offices(Period period, List<Measure> measures, View view) {
        List<OfficeTable.OfficeRow> items = visible.numbersOfOffices(offices -> {
            Folding folding = foldings.of(offices, period, measures, view);
            return offices.stream()
                    .map(office -> new OfficeTable.OfficeRow(
                            office.id(), Compared.of(office, period, measures, view, folding)))
                    .toList();
        });
        return new OfficeTable(
                period.toString(), clock.instant(), view.moment(), view.verifiedOnly(), months(period), items);
    }

    private List<Facility> supervised(String office, Period period) {
        return directory
                .everOf(office)
                .filter(facility -> facility.existsBetween(period.firstDay(), period.lastDay()))
                .filter(facility -> directory
                        .officesOf(facility.id(), period.firstDay(), period.lastDay())
                        .contains(office))
                .sorted(Comparator.comparing(Facility::id))
                .toList();
    }

    private static List<String> months(Period period) {
        return period.eachMonth().map(Period::toString).toList();
    }
}
