package id.sinergi.reporting.counting;

import id.sinergi.report.PartialDate;
import id.sinergi.reporting.source.Certificate;
import id.sinergi.reporting.source.Harvest;
import id.sinergi.reporting.source.Programme;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a programme yields: certificates, apart from people, and harvests. */
final class Yields {

    private final Holding holding;
    private final Programme programme;
    private final Tally tally;

    Yields(Holding holding, Tally tally) {
        this.holding = holding;
        this.programme = holding.programme();
        this.tally = tally;
    }

    /** On their own date, else the cohort's last day; of a kind that cohorts state, what the programme states does not count. */
    void certificates() {
        programme
                .liveCohorts()
                .forEach(cohort ->
                        cohort.certificates().forEach(certificate -> count(certificate, holding.end(cohort))));
        Set<String> ofCohorts = programme
                .liveCohorts()
                .flatMap(cohort -> cohort.certificates().stream())
                .filter(certificate -> certificate.count() != null)
                .map(Certificate::kind)
                .collect(Collectors.toSet());
        programme.certificates().stream()
                .filter(certificate -> !ofCohorts.contains(certificate.kind()))
                .forEach(certificate -> count(certificate, holding.year()));
    }

    /** On their day, else in the programme's year alone. */
    void harvests() {
        programme.harvests().forEach(harvest -> count(harvest, harvest.on() == null ? holding.year() : harvest.on()));
    }

    private void count(Certificate certificate, @Nullable PartialDate otherwise) {
        var on = certificate.on() == null ? otherwise : certificate.on();
        add(on, Measure.CERTIFICATES_ISSUED, certificate.count());
    }

    private void count(Harvest harvest, @Nullable PartialDate on) {
        add(on, Measure.HARVEST_KILOGRAMS, harvest.grams());
        add(on, Measure.HARVEST_PIECES, harvest.pieces());
        add(on, Measure.HARVEST_SALES_RUPIAH, harvest.grossSalesRupiah());
        Long grams = harvest.grams();
        if (grams != null) {
            holding.scopes(on)
                    .forEach(scope -> tally.add(
                            scope,
                            Bucket.of(on),
                            Breakdown.HARVEST_KILOGRAMS_BY_COMMODITY,
                            harvest.commodity(),
                            grams));
        }
    }

    private void add(@Nullable PartialDate on, Measure measure, @Nullable Long number) {
        if (number != null) {
            tally.add(holding.scopes(on), Bucket.of(on), measure, number);
        }
    }
}
