package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What visits and agreements are about, by what a facility is; and the policy points that this counts towards. */
final class Topics {

    private static final LocalDate NEW_SCHEME = LocalDate.of(2026, 1, 1);

    private Topics() {}

    static List<String> of(Place place, Draw draw) {
        return with(draw.mostlyFirst(of(place.kind())), place, draw);
    }

    private static List<String> of(Place.Kind kind) {
        return switch (kind) {
            case LAPAS ->
                List.of(
                        "VOCATIONAL_TRAINING",
                        "FOOD_SECURITY",
                        "SECURITY",
                        "REHABILITATION",
                        "INMATE_PRODUCTS",
                        "PERSONAL_DEVELOPMENT",
                        "PUBLIC_SERVICE",
                        "HEALTH",
                        "INTEGRITY_ZONE",
                        "ADMINISTRATION");
            case RUTAN ->
                List.of(
                        "SECURITY",
                        "PUBLIC_SERVICE",
                        "HEALTH",
                        "INTEGRITY_ZONE",
                        "PERSONAL_DEVELOPMENT",
                        "FOOD_SECURITY",
                        "PUBLIC_RELATIONS",
                        "ADMINISTRATION",
                        "REHABILITATION");
            case BAPAS ->
                List.of("REINTEGRATION", "PUBLIC_SERVICE", "VOCATIONAL_TRAINING", "REHABILITATION", "ADMINISTRATION");
            case LPKA -> List.of("EDUCATION", "PERSONAL_DEVELOPMENT", "HEALTH", "VOCATIONAL_TRAINING", "REINTEGRATION");
            case RS -> List.of("HEALTH", "PUBLIC_SERVICE", "ADMINISTRATION");
        };
    }

    /** That topic, and at times another one of the facility's. */
    static List<String> with(String topic, Place place, Draw draw) {
        String other = draw.oneOf(of(place.kind()));
        return draw.chance(0.35) ? Stream.of(topic, other).distinct().toList() : List.of(topic);
    }

    static Map<String, Object> tag(String topic, LocalDate day, Draw draw) {
        if (!day.isBefore(NEW_SCHEME)) {
            return Body.of("scheme", "AKSI_15")
                    .withIf(draw.chance(0.8), "number", draw.between(1, 15))
                    .members();
        }
        int point = switch (topic) {
            case "FOOD_SECURITY" -> 2;
            case "INMATE_PRODUCTS", "VOCATIONAL_TRAINING" -> 3;
            case "REHABILITATION", "SECURITY" -> 1;
            case "HEALTH", "PERSONAL_DEVELOPMENT" -> 4;
            default -> 5;
        };
        return Body.of("scheme", "AKSELERASI_13")
                .withIf(draw.chance(0.85), "number", point)
                .members();
    }
}
