package id.sinergi.stack.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How long agreements hold: for years from their signing, until a day, open-ended, or nobody says. */
final class Validity {

    private static final List<String> YEARS = List.of("P2Y", "P3Y", "P1Y", "P5Y");

    private Validity() {}

    static Map<String, Object> drawn(LocalDate signed, Span span, Draw draw) {
        return switch (draw.ofHundred()) {
            case Integer n when n <= 7 -> until(span.asOf().plusDays(draw.between(1, 88)));
            case Integer n when n <= 17 -> until(signed.plusMonths(draw.between(9, 30)));
            case Integer n when n <= 28 -> Map.of("kind", "OPEN_ENDED");
            case Integer n when n <= 46 -> Map.of("kind", "UNSTATED");
            default ->
                Body.of("kind", "FIXED")
                        .with("duration", draw.mostlyFirst(YEARS))
                        .members();
        };
    }

    private static Map<String, Object> until(LocalDate last) {
        return Body.of("kind", "FIXED").with("until", last.toString()).members();
    }
}
