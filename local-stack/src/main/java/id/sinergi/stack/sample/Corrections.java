package id.sinergi.stack.sample;

import static java.util.stream.Collectors.toMap;

import id.sinergi.stack.sample.MonthPlan.Decision;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What facilities change or add after their month was verified, so that there are adjustments to look at. */
final class Corrections {

    private static final double SHARE = 0.02;

    private final Nation nation;
    private final Span span;
    private final Set<String> verified;

    Corrections(Nation nation, Span span, List<MonthPlan> months) {
        this.nation = nation;
        this.span = span;
        this.verified = months.stream()
                .filter(month -> month.decision() == Decision.VERIFIED && !month.nil())
                .map(month -> month.place().id() + "/" + month.month())
                .collect(Collectors.toSet());
    }

    /** Topics that were forgotten, and harvests. */
    List<Step> steps(List<Visit> untouched, List<Report> programmes) {
        return Stream.concat(
                        untouched.stream()
                                .filter(this::isOfAVerifiedMonth)
                                .filter(this::isPicked)
                                .map(this::topic),
                        harvests(programmes).stream())
                .toList();
    }

    /** Visits that nobody had told of. */
    List<Report> forgotten() {
        var reports = new ArrayList<Report>();
        for (Place host : nation.places()) {
            Draw draw = Draw.of(nation.seed(), "forgotten/" + host.id());
            YearMonth month = draw.oneOf(span.over());
            if (draw.chance(0.12) && isVerified(host, month)) {
                Body body = Body.of("purposes", List.of("COOPERATION_MEETING"))
                        .with("topics", Topics.of(host, draw))
                        .with("hosts", List.of(Body.facility(host)))
                        .with("visitors", List.of(Partner.GOVERNMENT.partyAt(host.facility())))
                        .with("status", "HELD")
                        .with("on", draw.workday(month, span.asOf()).toString())
                        .with("reportedBy", host.id());
                reports.add(new Report(
                        Family.VISITS, "forgotten/" + host.id(), body.marked().members()));
            }
        }
        return reports;
    }

    private boolean isPicked(Visit visit) {
        return Draw.of(nation.seed(), "corrected/" + visit.report().name()).chance(SHARE);
    }

    private boolean isOfAVerifiedMonth(Visit visit) {
        return visit.isHeldOn() && isVerified(visit.host(), visit.month());
    }

    private boolean isVerified(Place place, YearMonth month) {
        return verified.contains(place.id() + "/" + month);
    }

    private Step topic(Visit visit) {
        String reporter = String.valueOf(visit.report().body().get("reportedBy"));
        boolean byOffice = reporter.equals(visit.host().office());
        return Step.correction(
                visit.report(),
                (byOffice ? "office:" : "facility:") + reporter,
                Map.of("topics", List.of("PUBLIC_RELATIONS", "ADMINISTRATION"), "reason", "Topik keliru dicatat"));
    }

    private List<Step> harvests(List<Report> programmes) {
        Map<String, Report> farms = programmes.stream().collect(toMap(Report::name, Function.identity()));
        var steps = new ArrayList<Step>();
        for (Place place : nation.places()) {
            Draw draw = Draw.of(nation.seed(), "more/" + place.id());
            YearMonth month = draw.oneOf(span.over());
            Report farm = farms.get("farming/" + place.id() + "/" + month.getYear());
            if (farm != null && draw.chance(0.3) && isVerified(place, month)) {
                var harvest = Farming.harvest(Crop.VEGETABLES, place, draw.workday(month, span.asOf()), draw);
                steps.add(Step.on(farm, "harvests", "facility:" + place.id(), harvest));
            }
        }
        return steps;
    }
}
