package id.sinergi.portal.overview;

import id.sinergi.portal.page.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes bars of breakdowns, and knows what their keys are called. */
@Component
class Breakdowns {

    private static final List<String> ORDER = List.of(
            "visitsByTopic",
            "visitsByPurpose",
            "visitsByPartnerKind",
            "agreementsSignedByField",
            "agreementsSignedByPartnerKind",
            "agreementsSignedByKind",
            "participantsEnrolledByKind",
            "participantsEnrolledBySkill",
            "rehabilitationParticipantsByStage",
            "harvestKilogramsByCommodity",
            "activitiesByPolicyTag");

    private static final String UNSPLIT = "UNSPLIT";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Format format;
    private final MessageSource messages;

    Breakdowns(Format format, MessageSource messages) {
        this.format = format;
        this.messages = messages;
    }

    List<Bars> of(Dashboard dashboard) {
        return ORDER.stream()
                .filter(dashboard.breakdowns()::containsKey)
                .map(breakdown -> bars(dashboard, breakdown))
                .toList();
    }

    private Bars bars(Dashboard dashboard, String breakdown) {
        Map<String, BigDecimal> values = dashboard.breakdowns().getOrDefault(breakdown, Map.of());
        BigDecimal largest =
                values.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
        return new Bars(
                breakdown,
                values.entrySet().stream()
                        .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(value -> new Bars.Bar(
                                value.getKey(),
                                name(breakdown, value.getKey()),
                                value.getValue(),
                                width(value.getValue(), largest),
                                dashboard.link(breakdown + "/" + value.getKey())))
                        .toList());
    }

    /** What a value is called, in the viewer's language. */
    String name(String breakdown, String key) {
        return switch (breakdown) {
            case "visitsByTopic" -> format.code("topics", key);
            case "visitsByPurpose" -> format.code("purposes", key);
            case "agreementsSignedByField" -> format.code("fields", key);
            case "participantsEnrolledByKind" ->
                key.equals(UNSPLIT) ? message("overview.unsplit") : format.code("programme-kinds", key);
            case "participantsEnrolledBySkill" -> format.code("skills", key);
            case "harvestKilogramsByCommodity" -> format.code("commodities", key);
            case "visitsByPartnerKind", "agreementsSignedByPartnerKind", "agreementsSignedByKind" ->
                format.named("code.kind." + key);
            case "rehabilitationParticipantsByStage" -> message("overview.stage", key);
            case "activitiesByPolicyTag" -> policy(key);
            default -> key;
        };
    }

    /** {@code AKSELERASI_13} is a scheme, {@code AKSELERASI_13:2} a point of it. */
    private String policy(String key) {
        int colon = key.indexOf(':');
        return colon < 0
                ? format.code("policy-schemes", key)
                : message(
                        "overview.policy-point",
                        format.code("policy-schemes", key.substring(0, colon)),
                        key.substring(colon + 1));
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static int width(BigDecimal number, BigDecimal largest) {
        return largest.signum() <= 0
                ? 0
                : number.multiply(WHOLE)
                        .divide(largest, 0, RoundingMode.CEILING)
                        .max(BigDecimal.ZERO)
                        .intValue();
    }
}
