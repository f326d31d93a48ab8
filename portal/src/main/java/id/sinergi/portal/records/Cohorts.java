package id.sinergi.portal.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a programme's cohorts in a table, with what the programme states as a whole and what the cohorts add up to. */
@Component("recordCohorts")
class Cohorts {

    private static final List<String> BASES = List.of(
            "target", "quota", "planned", "screened", "assessed", "enrolled", "withdrawn", "completed", "certified");

    private final Words words;

    Cohorts(Words words) {
        this.words = words;
    }

    /** The table; null where nothing is counted and no cohort is told of. */
    @Nullable
    Table of(Told programme) {
        List<Told> cohorts = programme.each("cohorts");
        List<String> bases = BASES.stream()
                .filter(basis -> Stream.concat(Stream.of(programme), cohorts.stream())
                        .anyMatch(one -> figure(one, basis) != null))
                .toList();
        if (cohorts.isEmpty() && bases.isEmpty()) {
            return null;
        }
        List<Row> rows = cohorts.stream().map(cohort -> row(cohort, bases)).toList();
        List<@Nullable Long> whole = figures(programme, bases);
        return new Table(
                bases,
                rows,
                sums(rows, bases.size()),
                whole.stream().allMatch(Objects::isNull) ? null : whole,
                participants(programme, cohorts));
    }

    private Row row(Told cohort, List<String> bases) {
        String what = Stream.of("skill", "service", "kind", "level")
                .filter(cohort::has)
                .map(field -> words.text(field, cohort))
                .findFirst()
                .orElse("");
        return new Row(cohort, what, cohort.text("status"), figures(cohort, bases));
    }

    private static List<@Nullable Long> figures(Told one, List<String> bases) {
        List<@Nullable Long> figures = new ArrayList<>();
        bases.forEach(basis -> figures.add(figure(one, basis)));
        return figures;
    }

    private static @Nullable Long figure(Told one, String basis) {
        var counted = one.in("counts").json().path(basis);
        if (counted.isObject()) {
            return counted.isEmpty()
                    ? null
                    : counted.valueStream()
                            .mapToLong(reason -> reason.asLong(0))
                            .sum();
        }
        return counted.isNumber() ? counted.asLong() : null;
    }

    /** Cancelled cohorts count nothing. */
    private static List<@Nullable Long> sums(List<Row> rows, int bases) {
        List<@Nullable Long> sums = new ArrayList<>();
        for (int basis = 0; basis < bases; basis++) {
            int column = basis;
            sums.add(rows.stream()
                    .filter(Row::counts)
                    .map(row -> row.figures().get(column))
                    .filter(Objects::nonNull)
                    .reduce(Long::sum)
                    .orElse(null));
        }
        return sums;
    }

    /** Cohort by cohort who is enrolled, else who is planned; the programme's own where no cohort says. */
    private static @Nullable Long participants(Told programme, List<Told> cohorts) {
        return cohorts.stream()
                .filter(cohort -> !"CANCELLED".equals(cohort.text("status")))
                .map(Cohorts::participants)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElseGet(() -> participants(programme));
    }

    private static @Nullable Long participants(Told one) {
        Long enrolled = figure(one, "enrolled");
        return enrolled == null ? figure(one, "planned") : enrolled;
    }

    /**
     * All cohorts of a programme.
     *
     * @param bases in which way people are counted, {@code enrolled}: the columns
     * @param sums of the cohorts that were not cancelled
     * @param whole what the programme states for all of them or for those it does not split; null: nothing
     * @param participants what stated totals are compared with
     */
    record Table(
            List<String> bases,
            List<Row> rows,
            List<@Nullable Long> sums,
            @Nullable List<@Nullable Long> whole,
            @Nullable Long participants) {}

    /** A cohort. */
    record Row(Told cohort, String what, @Nullable String status, List<@Nullable Long> figures) {

        boolean counts() {
            return !"CANCELLED".equals(status);
        }
    }
}
