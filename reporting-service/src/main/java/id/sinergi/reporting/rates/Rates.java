package id.sinergi.reporting.rates;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.periods.FacilityMonth;
import id.sinergi.reporting.periods.Filed;
import id.sinergi.reporting.periods.FiledMonths;
import id.sinergi.reporting.periods.Months;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Compares what was submitted with what was expected: the directory says the one, one read of submissions the other. */
@Service
public class Rates {

    private final Directory directory;
    private final Months months;
    private final FiledMonths filed;

    Rates(Directory directory, Months months, FiledMonths filed) {
        this.directory = directory;
        this.months = months;
        this.filed = filed;
    }

    /**
     * How far the scope's months in the period are reported, as of that moment; empty where no facility had
     * submitted any month by then.
     */
    public Optional<Coverage> coverage(Scope scope, Period period, Instant at) {
        Coverage coverage = matrix(scope, period, at).coverage();
        return coverage.reported() > 0 || filed.any(at) ? Optional.of(coverage) : Optional.empty();
    }

    /** The scope's facilities with their months, as of that moment. */
    public Matrix matrix(Scope scope, Period period, Instant at) {
        var expected = new TreeMap<String, List<FacilityMonth>>();
        facilities(scope).forEach(facility -> expected.put(facility.id(), expected(facility, scope, period, at)));
        expected.values().removeIf(List::isEmpty);
        Map<FacilityMonth, Filed> known = filed.between(
                YearMonth.from(period.firstDay()),
                YearMonth.from(period.lastDay()),
                scope.kind() == Scope.Kind.NATION ? null : expected.keySet());
        return new Matrix(expected.entrySet().stream()
                .map(facility -> row(facility.getKey(), facility.getValue(), known, at))
                .toList());
    }

    private Matrix.Row row(String facility, List<FacilityMonth> expected, Map<FacilityMonth, Filed> known, Instant at) {
        var cells = new TreeMap<FacilityMonth, Cell>();
        expected.forEach(month -> cells.put(month, cell(month, known, at)));
        return new Matrix.Row(directory.facility(facility).orElseThrow(), cells);
    }

    private List<FacilityMonth> expected(Facility facility, Scope scope, Period period, Instant at) {
        return period.months()
                .filter(month -> Months.existsIn(facility, month))
                .map(month -> new FacilityMonth(facility.id(), month))
                .filter(month -> months.hasBegun(month, at))
                .filter(month -> scope.kind() != Scope.Kind.REGIONAL_OFFICE
                        || months.officeOf(month).equals(scope.id()))
                .toList();
    }

    private Cell cell(FacilityMonth month, Map<FacilityMonth, Filed> known, Instant at) {
        Filed found = known.get(month);
        return found == null || found.knownSince().isAfter(at)
                ? Cell.empty(month.month(), months.due(month), at)
                : Cell.of(found, months.due(month), at);
    }

    /** Those that may be the scope's. */
    private Stream<Facility> facilities(Scope scope) {
        return switch (scope.kind()) {
            case FACILITY -> directory.facility(scope.id()).stream();
            case REGIONAL_OFFICE, NATION -> directory.facilities().stream();
        };
    }

    /** Every expected month of every facility that has any. */
    public record Matrix(List<Row> rows) {

        public Coverage coverage() {
            return Coverage.of(cells().values().stream().flatMap(List::stream).toList());
        }

        /** By month. */
        Map<YearMonth, List<Cell>> cells() {
            return rows.stream()
                    .flatMap(row -> row.cells().entrySet().stream())
                    .collect(groupingBy(
                            cell -> cell.getKey().month(), TreeMap::new, mapping(Map.Entry::getValue, toList())));
        }

        /** A facility with its months. */
        public record Row(Facility facility, TreeMap<FacilityMonth, Cell> cells) {

            public Collection<Cell> months() {
                return cells.values();
            }
        }
    }
}
