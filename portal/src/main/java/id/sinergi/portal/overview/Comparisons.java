package id.sinergi.portal.overview;

import id.sinergi.portal.page.Scope;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the table of a place's parts, sorted as its address says. */
final class Comparisons {

    private static final String BY_TYPE = "type";
    private static final String BY_REPORTED = "reported";

    private final Scope place;
    private final Look look;

    Comparisons(Scope place, Look look) {
        this.place = place;
        this.look = look;
    }

    /**
     * The table.
     *
     * @param rates null where they are not told, as of a past moment
     */
    Comparison of(Table table, @Nullable Rates rates) {
        Map<String, Dashboard.Coverage> coverage = rates == null ? Map.of() : rates.byKey();
        List<Comparison.Row> rows = table.items().stream()
                .map(item -> row(item, coverage.get(item.key())))
                .sorted(order())
                .toList();
        return new Comparison(
                headings(), rows, rows.stream().filter(Comparison.Row::silent).count());
    }

    private Comparison.Row row(Table.Item item, Dashboard.@Nullable Coverage coverage) {
        boolean facility = item.facility() != null;
        Scope of = facility ? Scope.facility(item.key()) : Scope.office(item.key());
        return new Comparison.Row(
                item.key(),
                item.name() != null ? item.name() : item.key(),
                item.type(),
                look.sorted(Look.BY_NAME, false).page(of).address(),
                coverage,
                look.columns().stream().map(measure -> cell(item, measure)).toList());
    }

    private static Comparison.Cell cell(Table.Item item, String measure) {
        return new Comparison.Cell(
                measure,
                item.measures().getOrDefault(measure, BigDecimal.ZERO),
                Dashboard.page(item.links().get(measure)),
                Sparkline.of(item.series().getOrDefault(measure, List.of())));
    }

    private List<Comparison.Heading> headings() {
        return Stream.concat(
                        place.kind() == Scope.Kind.REGIONAL_OFFICE
                                ? Stream.of(Look.BY_NAME, BY_TYPE, BY_REPORTED)
                                : Stream.of(Look.BY_NAME, BY_REPORTED),
                        look.columns().stream())
                .map(this::heading)
                .toList();
    }

    /** Numbers begin with the largest, names with A. */
    private Comparison.Heading heading(String key) {
        boolean text = key.equals(Look.BY_NAME) || key.equals(BY_TYPE);
        boolean now = key.equals(look.sort());
        return new Comparison.Heading(
                key,
                look.sorted(key, now ? !look.desc() : !text).page(place).address(),
                !now ? "none" : look.desc() ? "descending" : "ascending");
    }

    private Comparator<Comparison.Row> order() {
        Comparator<Comparison.Row> byName = Comparator.comparing(Comparison.Row::name);
        Comparator<Comparison.Row> asked = switch (look.sort()) {
            case BY_TYPE -> Comparator.comparing(row -> String.valueOf(row.type()));
            case BY_REPORTED -> Comparator.comparingDouble(Comparisons::reported);
            default -> look.columns().contains(look.sort()) ? Comparator.comparing(this::sortedBy) : byName;
        };
        return (look.desc() ? asked.reversed() : asked).thenComparing(byName);
    }

    private BigDecimal sortedBy(Comparison.Row row) {
        return row.cells().get(look.columns().indexOf(look.sort())).number();
    }

    private static double reported(Comparison.Row row) {
        Double share = row.coverage() == null
                ? null
                : row.coverage().share(row.coverage().reported());
        return share == null ? -1 : share;
    }
}
