package id.sinergi.portal.overview;

import id.sinergi.portal.page.Period;
import id.sinergi.portal.page.Periods;
import id.sinergi.portal.page.Scope;
import id.sinergi.portal.services.Coming;
import id.sinergi.portal.services.Service;
import id.sinergi.portal.services.Services;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks for all numbers of a page at once, a fixed number of questions whatever the place. */
@Component
class Overviews {

    private static final int ALL_FACILITIES = 200;

    private final Breakdowns breakdowns;
    private final Periods periods;
    private final JsonMapper json;

    Overviews(Breakdowns breakdowns, Periods periods, JsonMapper json) {
        this.breakdowns = breakdowns;
        this.periods = periods;
        this.json = json;
    }

    Overview of(Scope place, Look look, Services services) {
        Period period = look.period();
        Coming<Answer> now = services.coming(() -> answer(services, look.asking(place, "", period)));
        Coming<Dashboard> before = services.coming(() -> dashboard(services, place, look, period.previous()));
        Coming<Dashboard> yearBefore = TilesOfDashboard.comparesTwice(period)
                ? services.coming(() -> dashboard(services, place, look, period.yearBefore()))
                : null;
        Coming<Series> thisYear = services.coming(() -> series(services, place, look, period.year()));
        Coming<Series> lastYear = services.coming(() -> series(services, place, look, period.year() - 1));
        Coming<Comparison> table =
                place.kind() == Scope.Kind.FACILITY ? null : services.coming(() -> table(services, place, look));
        Series months = thisYear.get().after(lastYear.get());
        return overview(
                now.get(),
                before.get(),
                yearBefore == null ? null : yearBefore.get(),
                months,
                table == null ? null : table.get(),
                look,
                thisMonth(place));
    }

    private Overview overview(
            Answer now,
            Dashboard before,
            @Nullable Dashboard yearBefore,
            Series months,
            @Nullable Comparison table,
            Look look,
            YearMonth thisMonth) {
        var tiles =
                new TilesOfDashboard(now.dashboard(), before, yearBefore, months.upTo(last(look.period(), thisMonth)));
        List<Bars> bars = breakdowns.of(now.dashboard());
        return new Overview(
                now.dashboard(),
                tiles.families(),
                tiles.notices(),
                bars.stream().filter(split -> !split.bars().isEmpty()).toList(),
                bars.stream()
                        .filter(split -> split.bars().isEmpty())
                        .map(Bars::breakdown)
                        .toList(),
                chart(months, look, thisMonth),
                table,
                now.version());
    }

    private static Overview.Chart chart(Series months, Look look, YearMonth thisMonth) {
        return new Overview.Chart(
                look.lines(),
                months.months().stream()
                        .filter(month -> !month.month().isAfter(thisMonth))
                        .map(month -> new Overview.Chart.Line(
                                month.period(),
                                look.lines().stream()
                                        .map(line -> month.measures().getOrDefault(line, BigDecimal.ZERO))
                                        .toList()))
                        .toList());
    }

    private Comparison table(Services services, Scope place, Look look) {
        boolean nation = place.kind() == Scope.Kind.NATION;
        Asking parts = nation
                ? new Asking("/api/v1/dashboards/regional-offices")
                : Asking.of(place).then("/facilities");
        Asking numbers = parts.with("period", look.period())
                .with("measures", String.join(",", look.columns()))
                .with("verifiedOnly", look.verifiedOnly() ? true : null)
                .with("knownAt", look.knownAt());
        Asking rates = new Asking("/api/v1/reporting-rates")
                .with("period", look.period())
                .with("regionalOffice", nation ? null : place.id())
                .with("limit", nation ? 1 : ALL_FACILITIES);
        Coming<Table> asked = services.coming(() -> get(services, Table.class, numbers));
        Rates told = look.live() ? get(services, Rates.class, rates) : null;
        return new Comparisons(place, look).of(asked.get(), told);
    }

    private Answer answer(Services services, Asking asking) {
        return Answer.of(services.read(Service.REPORTING, asking.template(), asking.variables()), json);
    }

    private static Dashboard dashboard(Services services, Scope place, Look look, Period period) {
        return get(services, Dashboard.class, look.asking(place, "", period));
    }

    private static Series series(Services services, Scope place, Look look, int year) {
        return get(services, Series.class, look.asking(place, "/series", new Period(year, Period.Kind.YEAR, 1)));
    }

    private static <T> T get(Services services, Class<T> type, Asking asking) {
        return services.get(Service.REPORTING, type, asking.template(), asking.variables());
    }

    /** A line does not go on into months that are yet to come. */
    private static YearMonth last(Period period, YearMonth thisMonth) {
        return Stream.of(period.lastMonth(), thisMonth)
                .min(YearMonth::compareTo)
                .orElseThrow();
    }

    private YearMonth thisMonth(Scope place) {
        return YearMonth.from(periods.today(place));
    }
}
