package id.sinergi.portal.overview;

import id.sinergi.portal.page.MeasureNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes bars of breakdowns. */
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

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final MeasureNames names;

    Breakdowns(MeasureNames names) {
        this.names = names;
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
                                names.part(breakdown, value.getKey()),
                                value.getValue(),
                                width(value.getValue(), largest),
                                dashboard.link(breakdown + "/" + value.getKey())))
                        .toList());
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
