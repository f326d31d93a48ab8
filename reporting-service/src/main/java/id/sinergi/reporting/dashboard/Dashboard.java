package id.sinergi.reporting.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.reporting.counting.Breakdown;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Measure;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.rates.Coverage;
import id.sinergi.reporting.source.Flag;
import id.sinergi.reporting.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a scope in a period.
 *
 * @param asOf when this was answered
 * @param knownAt the moment as of which the numbers were asked for; absent: now
 * @param verifiedOnly true where only verified months of facilities count; absent: all
 * @param stocksOn the day of the measures that are stocks
 * @param measures every served measure, whole numbers but for kilograms; 0 means none; stocks belong to no month and are
 *     absent where only verified months count
 * @param breakdowns the values of each breakdown that count; they may exceed their measure
 * @param links where each number opens into the records it counts: by measure, by
 *     {@code participantsEnrolledBySkill/WELDING}, and for {@code knownByYearOnly}, {@code undated}, {@code disputed},
 *     {@code provisional} and {@code synthetic}
 * @param coverage how far the period's months are reported by the scope's facilities; absent before any facility has ever
 *     submitted a month
 * @param knownByYearOnly records counted here of which only the year is known; 0 unless the period is a year
 * @param undated records of the scope without any date: the same in every period
 * @param disputed records counted here of which two reports say different things, until that is settled
 * @param provisional records counted here whose counts may still change
 * @param synthetic records counted here that are made up, as their source says
 */
@JsonPropertyOrder({
    "scope",
    "period",
    "asOf",
    "knownAt",
    "verifiedOnly",
    "stocksOn",
    "measures",
    "breakdowns",
    "links",
    "coverage",
    "knownByYearOnly",
    "undated",
    "disputed",
    "provisional",
    "synthetic"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dashboard(
        Subject scope,
        String period,
        Instant asOf,
        @Nullable Instant knownAt,
        @Nullable Boolean verifiedOnly,
        LocalDate stocksOn,
        SortedMap<String, Number> measures,
        SortedMap<String, SortedMap<String, Number>> breakdowns,
        SortedMap<String, String> links,
        @Nullable Coverage coverage,
        long knownByYearOnly,
        long undated,
        long disputed,
        long provisional,
        long synthetic) {

    static Dashboard of(Links links, Instant asOf, Figures figures, @Nullable Coverage coverage, long undated) {
        Scope scope = links.scope();
        View view = links.view();
        return new Dashboard(
                Subject.of(scope),
                links.period().toString(),
                asOf,
                view.moment(),
                view.verifiedOnly(),
                links.stocksOn(),
                measures(figures, links.measures()),
                breakdowns(figures),
                links(links, figures),
                coverage,
                figures.knownByYearOnly(),
                undated,
                figures.flagged().getOrDefault(Flag.DISPUTED, 0L),
                figures.flagged().getOrDefault(Flag.PROVISIONAL, 0L),
                figures.flagged().getOrDefault(Flag.SYNTHETIC, 0L));
    }

    private static SortedMap<String, Number> measures(Figures figures, List<Measure> served) {
        var shown = new TreeMap<String, Number>();
        for (Measure measure : served) {
            shown.put(measure.key(), measure.shown(figures.measures().getOrDefault(measure.key(), 0L)));
        }
        return shown;
    }

    private static SortedMap<String, SortedMap<String, Number>> breakdowns(Figures figures) {
        var shown = new TreeMap<String, SortedMap<String, Number>>();
        for (Breakdown breakdown : Breakdown.values()) {
            var values = new TreeMap<String, Number>();
            figures.breakdowns()
                    .getOrDefault(breakdown.key(), new TreeMap<>())
                    .forEach((value, number) -> values.put(value, breakdown.shown(number)));
            shown.put(breakdown.key(), values);
        }
        return shown;
    }

    private static SortedMap<String, String> links(Links to, Figures figures) {
        var links = new TreeMap<String, String>();
        figures.measures().keySet().forEach(measure -> links.put(measure, to.records(measure)));
        to.measures().stream()
                .filter(Measure.stocks()::contains)
                .map(Measure::key)
                .forEach(stock -> links.put(stock, to.stock(stock)));
        figures.breakdowns()
                .forEach((breakdown, values) -> values.keySet().stream()
                        .map(value -> breakdown + "/" + value)
                        .forEach(part -> links.put(part, to.records(part))));
        links.put("knownByYearOnly", to.records("knownByYearOnly"));
        links.put("undated", to.records("undated"));
        Stream.of(Flag.values()).map(Flag::key).forEach(flag -> links.put(flag, to.records(flag)));
        return links;
    }

    /**
     * Whose numbers.
     *
     * @param id of the facility, name of the regional office; absent for the nation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(Scope.Kind kind, @Nullable String id) {

        static Subject of(Scope scope) {
            return new Subject(scope.kind(), scope.kind() == Scope.Kind.NATION ? null : scope.id());
        }
    }
}
