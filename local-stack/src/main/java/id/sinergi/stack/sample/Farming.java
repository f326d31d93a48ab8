package id.sinergi.stack.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A year of growing food at a facility that has land or ponds for it, with its harvests; offices of probation have none. */
final class Farming {

    private static final Map<Place.Kind, Double> SHARE =
            Map.of(Place.Kind.LAPAS, 0.75, Place.Kind.RUTAN, 0.4, Place.Kind.LPKA, 0.35);

    private Farming() {}

    static Optional<Report> in(int year, Place place, Span span, Nation nation) {
        String name = "farming/" + place.id() + "/" + year;
        if (!Draw.of(nation.seed(), "farming/" + place.id()).chance(SHARE.getOrDefault(place.kind(), 0.0))) {
            return Optional.empty();
        }
        Draw draw = Draw.of(nation.seed(), name);
        Crop crop = draw.mostlyFirst(List.of(Crop.values()));
        var harvests = new ArrayList<Map<String, Object>>();
        span.begun().stream()
                .filter(month -> month.getYear() == year)
                .filter(month -> !nation.isQuiet(place, month))
                .forEach(month -> harvests(crop, place, month, span, draw, harvests));
        return harvests.isEmpty()
                ? Optional.empty()
                : Optional.of(new Report(Family.PROGRAMMES, name, body(place, year, draw, harvests)));
    }

    private static Map<String, Object> body(Place place, int year, Draw draw, List<Map<String, Object>> harvests) {
        return Body.of("kind", "FOOD_SECURITY")
                .with("facility", place.id())
                .with("year", year)
                .with("title", "Ketahanan pangan " + place.facility().shortName())
                .with("partners", List.of(Partner.FARMING_AGENCY.partyAt(place.facility())))
                .with("harvests", harvests)
                .withIf(
                        draw.chance(0.7),
                        "policyTags",
                        List.of(Topics.tag("FOOD_SECURITY", LocalDate.of(year, 1, 1), draw)))
                .with("reportedBy", place.id())
                .marked()
                .members();
    }

    private static void harvests(
            Crop crop, Place place, YearMonth month, Span span, Draw draw, List<Map<String, Object>> harvests) {
        int count = draw.poisson(crop.perMonth() * span.density(month));
        for (int i = 0; i < count; i++) {
            harvests.add(harvest(crop, place, draw.workday(month, span.asOf()), draw));
        }
    }

    static Map<String, Object> harvest(Crop crop, Place place, LocalDate day, Draw draw) {
        int quantity = Math.max(3, (int) (crop.amount() * place.size() * draw.between(0.4, 1.8)));
        int sold = (int) (quantity * draw.between(0.3, 0.8));
        int kitchen = (quantity - sold) * 2 / 3;
        return Body.of("on", day.toString())
                .with("commodity", crop.name())
                .with("sector", crop.sector())
                .with("quantity", BigDecimal.valueOf(quantity))
                .with("unit", crop.unit())
                .with(
                        "uses",
                        List.of(
                                Body.of("use", "SOLD").with("quantity", sold).members(),
                                Body.of("use", "OWN_KITCHEN")
                                        .with("quantity", kitchen)
                                        .members()))
                .with("grossSalesRupiah", (long) sold * crop.price())
                .members();
    }
}
