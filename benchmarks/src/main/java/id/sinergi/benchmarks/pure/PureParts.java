package id.sinergi.benchmarks.pure;

import id.sinergi.benchmarks.reports.Events;
import id.sinergi.benchmarks.reports.Events.Event;
import id.sinergi.benchmarks.reports.HttpReports;
import id.sinergi.benchmarks.reports.Spread;
import id.sinergi.reference.ReferenceData;
import id.sinergi.report.PartialDate;
import id.sinergi.report.ReportCheck;
import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Contributions;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Partners;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.Total;
import id.sinergi.reporting.counting.TotalKey;
import id.sinergi.reporting.source.Activity;
import id.sinergi.reporting.source.EventReader;
import id.sinergi.visit.model.Visit;
import id.sinergi.visit.model.VisitRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** What is computed for each report, each event and each dashboard, without input or output. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PureParts {

    private static final int REPORTS = 1_000;

    private final ReferenceData reference = ReferenceData.bundled();
    private final EventReader reader = new EventReader();
    private final Activity agreement = read(0);
    private final Activity visit = read(1);
    private final Activity programme = read(5);
    private final Event event = Events.history(1).getFirst();
    private final Visit report = JsonMapper.builder()
            .build()
            .readValue(HttpReports.heldVisit(new Spread(LocalDate.of(2024, 1, 1), 365).meeting(1)), Visit.class);
    private final Period month = Period.parse("2024-08");
    private final Period year = Period.parse("2024");
    private final Map<Bucket, Total> totals = new HashMap<>();

    /** Called by JMH. */
    public PureParts() {
        LongStream.range(0, REPORTS)
                .mapToObj(this::read)
                .flatMap(activity -> Contributions.of(activity, reference.directory()).parts().stream())
                .filter(part -> part.key().kind() == TotalKey.Kind.MEASURES)
                .filter(part -> part.key().scope().kind() == Scope.Kind.NATION)
                .forEach(part -> totals.merge(part.key().bucket(), part.measures(), Total::plus));
    }

    @Benchmark
    public Contributions contributionsOfAVisit() {
        return Contributions.of(visit, reference.directory());
    }

    @Benchmark
    public Contributions contributionsOfAnAgreement() {
        return Contributions.of(agreement, reference.directory());
    }

    @Benchmark
    public Contributions contributionsOfAProgramme() {
        return Contributions.of(programme, reference.directory());
    }

    @Benchmark
    public EventReader.Event readingAnEvent() {
        return reader.read(event.family(), event.body());
    }

    @Benchmark
    public Figures foldingAMonth() {
        return Figures.of(month, totals, Partners.NONE);
    }

    @Benchmark
    public Figures foldingAYear() {
        return Figures.of(year, totals, Partners.NONE);
    }

    @Benchmark
    public PartialDate parsingADay() {
        return PartialDate.of((Object) "2025-11-28");
    }

    @Benchmark
    public PartialDate parsingARange() {
        return PartialDate.of(Map.of("from", "2025-10", "to", "2025-11-28"));
    }

    @Benchmark
    public Visit checkingAVisit() {
        VisitRules.check(report, new ReportCheck(reference, Clock.systemUTC()));
        return report;
    }

    private Activity read(long number) {
        Event first = Events.history(number).getFirst();
        return reader.read(first.family(), first.body()).activity();
    }
}
