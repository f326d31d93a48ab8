package id.sinergi.portal.agreements;

import id.sinergi.portal.records.LastDay;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When an agreement holds, as far as its report tells.
 *
 * @param from null: unknown
 * @param until its last day; null: it has none, or it is unknown
 */
record Span(Kind kind, @Nullable LocalDate from, @Nullable LocalDate until) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    static Span of(JsonNode agreement) {
        JsonNode validity = agreement.path("validity");
        JsonNode signed = agreement.path("signedOn");
        LocalDate from = validity.has("from") ? first(validity.path("from")) : first(signed);
        return switch (validity.path("kind").asString("UNSTATED")) {
            case "OPEN_ENDED" -> new Span(Kind.OPEN_ENDED, from, null);
            case "FIXED" -> {
                LocalDate until = validity.has("until") ? last(validity.path("until")) : ended(signed, validity);
                yield new Span(until == null ? Kind.UNSTATED : Kind.FIXED, from, until);
            }
            default -> new Span(Kind.UNSTATED, from, null);
        };
    }

    /** A duration counts its first day. */
    private static @Nullable LocalDate ended(JsonNode signed, JsonNode validity) {
        LocalDate signing = last(signed);
        return signing == null
                ? null
                : signing.plus(Period.parse(validity.path("duration").asString()))
                        .minusDays(1);
    }

    private static @Nullable LocalDate first(JsonNode date) {
        if (date.isObject()) {
            return first(date.path("from"));
        }
        String text = date.asString("");
        return switch (text.length()) {
            case 0 -> null;
            case YEAR -> Year.parse(text).atDay(1);
            case MONTH -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static @Nullable LocalDate last(JsonNode date) {
        return LastDay.of(date).orElse(null);
    }

    /** What is said of the end. */
    enum Kind {
        FIXED,
        OPEN_ENDED,
        UNSTATED
    }
}
