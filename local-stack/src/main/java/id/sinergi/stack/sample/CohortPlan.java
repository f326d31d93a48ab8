package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A group that goes through a programme together. */
record CohortPlan(Course course, int sequence, LocalDate from, int days, int enrolled) {

    private static final List<String> SKILLS = List.of(
            "WELDING",
            "SEWING",
            "BAKERY",
            "BARBERING",
            "LAYER_POULTRY",
            "HORTICULTURE",
            "CARPENTRY",
            "FISH_FARMING",
            "BATIK",
            "COFFEE",
            "MASONRY",
            "HANDICRAFT",
            "MOTORCYCLE_REPAIR",
            "HYDROPONICS",
            "LAUNDRY",
            "ELECTRICAL_INSTALLATION",
            "COOKERY",
            "AIR_CONDITIONING",
            "COMPUTER",
            "GOATS");
    private static final List<String> WITHDRAWALS = List.of("EARLY_RELEASE", "TRANSFER", "DISCIPLINE");

    /** One to three, one after the other. */
    static List<CohortPlan> draw(Course course, Place place, LocalDate first, Draw draw) {
        var cohorts = new ArrayList<CohortPlan>();
        int count = draw.chance(0.35) ? draw.between(2, 3) : 1;
        LocalDate from = first;
        for (int i = 1; i <= count; i++) {
            int people = Math.max(4, draw.poisson(course.people() * Math.min(place.size(), 2)));
            CohortPlan cohort = new CohortPlan(course, i, from, course.days(draw), people);
            cohorts.add(cohort);
            from = course == Course.VOCATIONAL_TRAINING ? from.plusDays(cohort.days() + 7L) : from;
        }
        return cohorts;
    }

    LocalDate until() {
        return from.plusDays(days - 1L);
    }

    /** Those in which it runs. */
    Stream<YearMonth> months() {
        return Stream.iterate(
                YearMonth.from(from), month -> !month.isAfter(YearMonth.from(until())), month -> month.plusMonths(1));
    }

    Map<String, Object> body(Span span, Draw draw) {
        boolean begun = !from.isAfter(span.asOf());
        boolean over = until().isBefore(span.asOf());
        String status = over ? "ENDED" : begun ? "RUNNING" : "PLANNED";
        Body body = Body.of("sequence", sequence)
                .with("status", status)
                .withIf(course == Course.VOCATIONAL_TRAINING, "skill", draw.mostlyFirst(SKILLS))
                .withIf(course == Course.EQUIVALENCY_EDUCATION, "level", draw.oneOf(List.of("A", "B", "C", "C")))
                .with("from", from.toString())
                .with("days", days);
        return over
                ? ended(body, draw)
                : body.with("counts", begun ? running(draw) : planned()).members();
    }

    private Map<String, Object> ended(Body body, Draw draw) {
        int withdrawn = draw.chance(0.6) ? Math.min(draw.poisson(enrolled * 0.06), enrolled) : 0;
        int completed =
                enrolled - withdrawn - (draw.chance(0.2) ? Math.min(draw.between(0, 2), enrolled - withdrawn) : 0);
        boolean certifies = course == Course.VOCATIONAL_TRAINING;
        int certified = certifies ? Math.max(0, completed - draw.poisson(1)) : 0;
        int women = draw.poisson(enrolled * 0.06);
        Body counts = Body.of("planned", enrolled + draw.between(0, 5))
                .with("enrolled", enrolled)
                .withIf(withdrawn > 0, "withdrawn", Map.of(draw.mostlyFirst(WITHDRAWALS), withdrawn))
                .with("completed", completed)
                .withIf(certifies, "certified", certified)
                .withIf(
                        women < enrolled && draw.chance(0.3),
                        "bySex",
                        Map.of(
                                "enrolled",
                                Body.of("MALE", enrolled - women)
                                        .with("FEMALE", women)
                                        .members()));
        return body.with("counts", counts.members())
                .withIf(certified > 0, "certificates", List.of(certificate(certified)))
                .members();
    }

    private Map<String, Object> certificate(int count) {
        return Body.of("kind", "TRAINING")
                .with("count", count)
                .with("on", until().toString())
                .members();
    }

    private Map<String, Object> running(Draw draw) {
        return Body.of("planned", enrolled + draw.between(0, 5))
                .with("enrolled", enrolled)
                .withIf(draw.chance(0.2), "provisional", true)
                .members();
    }

    private Map<String, Object> planned() {
        return Map.of("planned", enrolled);
    }
}
