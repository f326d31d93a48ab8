package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Programmes of all kinds: courses that begin in a month and run through their cohorts, and a year of growing food. */
final class Programmes {

    private final Nation nation;
    private final Span span;

    Programmes(Nation nation, Span span) {
        this.nation = nation;
        this.span = span;
    }

    List<Report> all() {
        var programmes = new ArrayList<Report>();
        for (Place place : nation.places()) {
            for (YearMonth month : span.begun()) {
                Draw draw = Draw.of(nation.seed(), "programmes/" + place.id() + "/" + month);
                int count = draw.poisson(place.kind().programmes() * place.size() * span.density(month));
                for (int i = 1; i <= count; i++) {
                    begun(place, month, "programme/" + place.id() + "/" + month + "/" + i, draw, programmes);
                }
            }
            for (int year = span.over().getFirst().getYear();
                    year <= span.asOf().getYear();
                    year++) {
                Farming.in(year, place, span, nation).ifPresent(programmes::add);
            }
        }
        return programmes;
    }

    private void begun(Place place, YearMonth month, String name, Draw draw, List<Report> programmes) {
        Course course = draw.mostlyFirst(Course.of(place));
        LocalDate first = draw.workday(month, span.asOf());
        List<CohortPlan> cohorts = CohortPlan.draw(course, place, first, draw);
        boolean quiet = cohorts.stream().flatMap(CohortPlan::months).anyMatch(each -> nation.isQuiet(place, each));
        if (!quiet) {
            programmes.add(report(name, place, course, cohorts, draw));
        }
    }

    private Report report(String name, Place place, Course course, List<CohortPlan> cohorts, Draw draw) {
        Partner partner = draw.oneOf(course.partners());
        LocalDate first = cohorts.getFirst().from();
        int people = cohorts.stream().mapToInt(CohortPlan::enrolled).sum();
        // Some sources state a sum that their parts do not make.
        int stated = draw.chance(0.08) ? people + draw.between(2, 15) : people;
        Body body = Body.of("kind", course.name())
                .with("facility", place.id())
                .with("year", first.getYear())
                .with("title", course.title() + " " + place.facility().shortName())
                .with("partners", List.of(partner.partyAt(place.facility())))
                .with(
                        "cohorts",
                        cohorts.stream().map(cohort -> cohort.body(span, draw)).toList())
                .withIf(
                        draw.chance(0.3),
                        "statedFigures",
                        List.of(Body.of("what", "participants")
                                .with("value", stated)
                                .with("unit", "PERSON")
                                .with("asOf", first.toString())
                                .members()))
                .withIf(draw.chance(0.45), "policyTags", List.of(Topics.tag(partner.topic(), first, draw)))
                .with("reportedBy", place.id());
        FollowUps.draw(first, span, place, draw).ifPresent(followUp -> body.with("followUps", List.of(followUp)));
        return new Report(Family.PROGRAMMES, name, body.marked().members());
    }
}
