package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The other side reports the same visit, too; some of these pairs are settled, some disputed, most wait. */
final class SecondReports {

    private static final double SHARE = 0.16;

    private final Nation nation;
    private final Span span;

    SecondReports(Nation nation, Span span) {
        this.nation = nation;
        this.span = span;
    }

    /** What was told once more, and what became of it. */
    List<Pair> of(List<Visit> visits) {
        var pairs = new ArrayList<Pair>();
        for (Visit visit : visits) {
            Place other = visit.visitor();
            if (other != null && visit.isHeldOn()) {
                Draw draw = Draw.of(nation.seed(), "second/" + visit.report().name());
                if (draw.chance(SHARE)) {
                    pairs.add(pair(visit, visit.isReportedBy(other) ? visit.host() : other, draw));
                }
            }
        }
        return pairs;
    }

    private Pair pair(Visit visit, Place teller, Draw draw) {
        var body = new LinkedHashMap<>(visit.report().body());
        LocalDate day = draw.chance(0.4) ? visit.day().plusDays(1) : visit.day();
        boolean sameMonth = YearMonth.from(day).equals(visit.month()) && !day.isAfter(span.asOf());
        body.put("on", (sameMonth ? day : visit.day()).toString());
        body.put("reportedBy", teller.id());
        body.put("topics", Topics.of(teller, draw));
        body.remove("statedWeekday");
        body.remove("dateInferred");
        body.remove("followUps");
        Report second = new Report(Family.VISITS, visit.report().name() + "/second", body);
        return new Pair(visit, second, outcome(visit, second, teller, draw));
    }

    private static List<Step> outcome(Visit visit, Report second, Place teller, Draw draw) {
        return switch (draw.ofHundred()) {
            case Integer n
            when n <= 22 ->
                List.of(Step.on(
                        second,
                        "same-as",
                        "office:" + visit.host().office(),
                        other(visit.report(), "Kunjungan yang sama, dilaporkan kedua pihak")));
            case Integer n
            when n <= 30 ->
                List.of(Step.on(
                        second,
                        "distinct-from",
                        "office:" + visit.host().office(),
                        other(visit.report(), "Dua kunjungan yang berbeda")));
            case Integer n
            when n <= 42 ->
                List.of(Step.on(
                        visit.report(),
                        "dispute",
                        "facility:" + teller.id(),
                        Body.of("by", teller.id())
                                .with("reason", "Tanggal tidak sesuai dengan catatan kami")
                                .with(
                                        "values",
                                        Map.of("on", visit.day().plusDays(1).toString()))
                                .members()));
            default -> List.of();
        };
    }

    private static Map<String, Object> other(Report first, String reason) {
        return Body.of("visit", "${" + first.name() + "}")
                .with("reason", reason)
                .members();
    }

    /**
     * Two reports of one visit.
     *
     * @param outcome what was decided on them; empty: nothing yet
     */
    record Pair(Visit first, Report second, List<Step> outcome) {}
}
