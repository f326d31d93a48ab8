package id.sinergi.reporting.counting;

import static java.util.stream.Collectors.toMap;

import id.sinergi.reference.Directory;
import id.sinergi.reference.ReferenceData;
import id.sinergi.reporting.Reports.Report;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.reporting.source.Family;
import java.util.List;
import java.util.Map;

/** What reports contribute, as tests ask for it. */
public record Counted(Contributions contributions) {

    private static final Directory DIRECTORY = ReferenceData.bundled().directory();

    public static Counted visit(Report report) {
        return of(Family.VISIT, report);
    }

    public static Counted agreement(Report report) {
        return of(Family.AGREEMENT, report);
    }

    public static Counted programme(Report report) {
        return of(Family.PROGRAMME, report);
    }

    public static Counted deposit(Report report) {
        return of(Family.STATE_REVENUE, report);
    }

    private static Counted of(Family family, Report report) {
        return new Counted(Contributions.of(new EventReader().read(family, report.bytes()), DIRECTORY));
    }

    /** The measures of a scope in a bucket. */
    public Map<String, Long> in(Scope scope, String bucket) {
        return total(TotalKey.measures(scope, new Bucket(bucket))).entries();
    }

    public Map<String, Long> partners(Scope scope, String bucket) {
        return total(TotalKey.partners(scope, new Bucket(bucket))).entries();
    }

    public Map<String, Long> organisations(Scope scope, String bucket) {
        return total(TotalKey.organisations(scope, new Bucket(bucket))).entries();
    }

    public List<TotalKey> keys() {
        return contributions.parts().stream().map(Contribution::key).toList();
    }

    /** The numbers of a scope over a period, had there been this activity alone. */
    public Figures over(String period, Scope scope) {
        Map<Bucket, Total> totals = contributions.parts().stream()
                .filter(part ->
                        part.kind() == TotalKey.Kind.MEASURES && part.scope().equals(scope))
                .collect(toMap(Contribution::bucket, Contribution::measures));
        return Figures.of(Period.parse(period), totals, Partners.NONE);
    }

    private Total total(TotalKey key) {
        return contributions.parts().stream()
                .filter(part -> part.key().equals(key))
                .map(Contribution::measures)
                .findFirst()
                .orElse(Total.NONE);
    }
}
