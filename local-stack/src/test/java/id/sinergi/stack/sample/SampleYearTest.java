package id.sinergi.stack.sample;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reference.ReferenceData;
import id.sinergi.stack.sample.MonthPlan.Decision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleYearTest {

    private static final Span SPAN = new Span(LocalDate.of(2026, 11, 22), 12);
    private static final Nation NATION = nation(617);
    private static final SampleYear YEAR = SampleYear.of(NATION, SPAN);

    @Test
    void comesOutTheSameInEveryRunAndOtherwiseByAnotherSeed() {
        assertThat(SampleYear.of(nation(617), SPAN)).isEqualTo(YEAR);
        assertThat(SampleYear.of(nation(618), SPAN).visits()).isNotEqualTo(YEAR.visits());
    }

    @Test
    void isAYearOfAllFacilitiesWithSomeOfTheYearBefore() {
        assertThat(reports().count() + YEAR.deposits().size()).isBetween(10_000L, 25_000L);
        assertThat(YEAR.visits().stream().map(Visit::host).distinct().count()).isGreaterThan(550);
        assertThat(YEAR.visits().stream().map(Visit::month)).contains(YearMonth.of(2024, 11), YearMonth.of(2026, 11));
        long last = YEAR.visits().stream()
                .filter(visit -> !SPAN.isEarlier(visit.month()))
                .count();
        assertThat(last).isGreaterThan(YEAR.visits().size() * 6L / 10);
    }

    @Test
    void givesEveryRequestAKeyOfItsOwn() {
        List<String> names = Stream.of(
                        reports().map(Report::name),
                        YEAR.forgotten().stream().map(Report::name),
                        YEAR.deposits().stream().map(Step::name),
                        YEAR.answers().stream().map(Step::name),
                        YEAR.corrections().stream().map(Step::name),
                        YEAR.months().stream().map(MonthPlan::name))
                .flatMap(each -> each)
                .toList();

        assertThat(names.stream().map(Report::key)).doesNotHaveDuplicates();
    }

    @Test
    void marksEveryReportAsMadeUp() {
        assertThat(Stream.concat(reports(), YEAR.forgotten().stream()))
                .allSatisfy(report -> assertThat(report.body().get("sources"))
                        .isEqualTo(
                                List.of(Map.of("publisher", "Sinergi – data contoh (sintetis)", "synthetic", true))));
        assertThat(YEAR.deposits())
                .allSatisfy(deposit -> assertThat(deposit.body()).containsEntry("source", Body.source()));
    }

    @Test
    void tellsSomeVisitsTwiceAndLeavesMostOfThemUnsettled() {
        long waiting =
                YEAR.seconds().stream().filter(pair -> pair.outcome().isEmpty()).count();

        assertThat(2.0 * waiting / YEAR.visits().size()).isBetween(0.02, 0.15);
        assertThat(commands()).contains("same-as", "distinct-from", "dispute", "confirmation");
    }

    @Test
    void hasVisitsAcrossRegions() {
        assertThat(YEAR.visits().stream()
                        .filter(visit -> visit.visitor() != null)
                        .filter(visit ->
                                !visit.visitor().office().equals(visit.host().office()))
                        .count())
                .isGreaterThan(200);
    }

    @Test
    void submitsMonthsLateAndNilLeavesSomeOutAndReturnsSome() {
        List<MonthPlan> months = YEAR.months();
        long expected = 617L * 24;

        assertThat(share(months.stream().filter(MonthPlan::isLate).count(), months.size()))
                .isBetween(0.05, 0.25);
        assertThat(share(months.stream().filter(MonthPlan::nil).count(), months.size()))
                .isBetween(0.03, 0.25);
        assertThat(share(expected - months.size(), expected)).isBetween(0.03, 0.25);
        assertThat(months.stream().map(MonthPlan::decision).collect(toSet()))
                .containsExactlyInAnyOrder(Decision.values());
        assertThat(YEAR.corrections()).hasSizeGreaterThan(50);
        assertThat(YEAR.forgotten()).hasSizeGreaterThan(20);
    }

    @Test
    void reportsNothingInMonthsThatAreNil() {
        Set<String> nil = YEAR.months().stream()
                .filter(MonthPlan::nil)
                .map(month -> month.place().id() + month.month())
                .collect(toSet());

        assertThat(YEAR.visits())
                .noneMatch(visit -> nil.contains(visit.host().id() + visit.month())
                        || visit.visitor() != null
                                && nil.contains(visit.visitor().id() + visit.month()));
        assertThat(YEAR.forgotten()).noneMatch(report -> {
            String host = report.name().substring("forgotten/".length());
            return nil.contains(host + report.body().get("on").toString().substring(0, 7));
        });
    }

    @Test
    void knowsAgreementsAndProgrammesOfEveryKind() {
        assertThat(values(YEAR.agreements(), "status"))
                .contains("EXPLORING", "PROPOSED", "DRAFTED", "SIGNING_PLANNED", "SIGNED", "TERMINATED");
        assertThat(YEAR.agreements().stream()
                        .map(report -> String.valueOf(report.body().get("validity"))))
                .anyMatch(validity -> validity.contains("UNSTATED"))
                .anyMatch(validity -> validity.contains("OPEN_ENDED"))
                .anyMatch(validity -> validity.contains("2026-12-"));
        assertThat(values(YEAR.programmes(), "kind"))
                .contains("FOOD_SECURITY")
                .containsAll(Arrays.stream(Course.values()).map(Course::name).toList());
    }

    @Test
    void growsNothingAtOfficesOfProbation() {
        assertThat(YEAR.programmes())
                .filteredOn(programme -> programme.body().containsKey("harvests"))
                .isNotEmpty()
                .noneMatch(programme ->
                        String.valueOf(programme.body().get("facility")).startsWith("bapas"));
    }

    private static Stream<Report> reports() {
        return Arrays.stream(Family.values()).map(YEAR::of).flatMap(Collection::stream);
    }

    private static Set<String> commands() {
        return YEAR.answers().stream()
                .map(step -> step.path().substring(step.path().lastIndexOf('/') + 1))
                .collect(toSet());
    }

    private static Set<Object> values(List<Report> reports, String member) {
        return reports.stream().map(report -> report.body().get(member)).collect(toSet());
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }

    private static Nation nation(long seed) {
        return Nation.of(ReferenceData.bundled().directory(), seed);
    }
}
