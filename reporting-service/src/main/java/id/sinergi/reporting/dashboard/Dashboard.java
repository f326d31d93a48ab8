package id.sinergi.reporting.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.sinergi.reporting.counting.Figures;
import id.sinergi.reporting.counting.Period;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.source.Flag;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a scope in a period.
 *
 * @param asOf when this was answered
 * @param measures every served measure; 0 means none
 * @param breakdowns the values of each breakdown that count; they may exceed their measure
 * @param links where each number opens into the records it counts: by measure, by
 *     {@code participantsEnrolledBySkill/WELDING}, and for {@code knownByYearOnly}, {@code undated}, {@code disputed} and
 *     {@code provisional}
 * @param knownByYearOnly records counted here of which only the year is known; 0 unless the period is a year
 * @param undated records of the scope without any date: the same in every period
 * @param disputed records counted here of which two reports say different things, until that is settled
 * @param provisional records counted here whose counts may still change
 */
@JsonPropertyOrder({
    "scope",
    "period",
    "asOf",
    "measures",
    "breakdowns",
    "links",
    "knownByYearOnly",
    "undated",
    "disputed",
    "provisional"
})
record Dashboard(
        Subject scope,
        String period,
        Instant asOf,
        SortedMap<String, Long> measures,
        SortedMap<String, SortedMap<String, Long>> breakdowns,
        SortedMap<String, String> links,
        long knownByYearOnly,
        long undated,
        long disputed,
        long provisional) {

    static Dashboard of(Scope scope, Period period, Instant asOf, Figures figures, long undated) {
        return new Dashboard(
                new Subject(scope.kind(), scope.kind() == Scope.Kind.NATION ? null : scope.id()),
                period.toString(),
                asOf,
                figures.measures(),
                figures.breakdowns(),
                links(new Links(scope, period), figures),
                figures.knownByYearOnly(),
                undated,
                figures.flagged().getOrDefault(Flag.DISPUTED, 0L),
                figures.flagged().getOrDefault(Flag.PROVISIONAL, 0L));
    }

    private static SortedMap<String, String> links(Links to, Figures figures) {
        var links = new TreeMap<String, String>();
        figures.measures().keySet().forEach(measure -> links.put(measure, to.records(measure)));
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
    record Subject(Scope.Kind kind, @Nullable String id) {}
}
