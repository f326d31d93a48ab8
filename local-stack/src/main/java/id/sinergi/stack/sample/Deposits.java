package id.sinergi.stack.sample;

import id.sinergi.stack.SinergiService;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What facilities with workshops report as deposited for a month. */
final class Deposits {

    private static final Map<Place.Kind, Double> SHARE =
            Map.of(Place.Kind.LAPAS, 0.45, Place.Kind.RUTAN, 0.15, Place.Kind.LPKA, 0.1);

    private Deposits() {}

    static List<Step> all(Nation nation, Span span) {
        var deposits = new ArrayList<Step>();
        for (Place place : nation.places()) {
            if (Draw.of(nation.seed(), "deposits/" + place.id()).chance(SHARE.getOrDefault(place.kind(), 0.0))) {
                span.over().stream()
                        .filter(month -> !nation.isQuiet(place, month))
                        .forEach(month -> {
                            Draw draw = Draw.of(nation.seed(), "deposit/" + place.id() + "/" + month);
                            if (draw.chance(span.isEarlier(month) ? 0.35 : 0.8)) {
                                deposits.add(deposit(place, month, draw));
                            }
                        });
            }
        }
        return deposits;
    }

    private static Step deposit(Place place, YearMonth month, Draw draw) {
        long rupiah = 50_000L * Math.round(place.size() * draw.between(0.3, 3.0) * 60);
        return new Step(
                "deposit/" + place.id() + "/" + month,
                "operator",
                SinergiService.TRAINING_SERVICE,
                "PUT",
                "/api/v1/state-revenue/" + place.id() + "/" + month,
                "",
                Body.of("rupiah", rupiah)
                        .with("source", Body.source())
                        .with("note", Body.NOTE)
                        .members());
    }
}
