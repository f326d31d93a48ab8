package id.sinergi.portal.page;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What measures and the parts of breakdowns are called: {@code ${@measureNames.of(measure)}}. */
@Component("measureNames")
public class MeasureNames {

    /** The lists of codes that breakdowns divide by. */
    private static final Map<String, String> LISTS = Map.of(
            "visitsByTopic", "topics",
            "visitsByPurpose", "purposes",
            "agreementsSignedByField", "fields",
            "participantsEnrolledByKind", "programme-kinds",
            "participantsEnrolledBySkill", "skills",
            "harvestKilogramsByCommodity", "commodities",
            "activitiesByPolicyTag", "policy-schemes");

    private static final String UNSPLIT = "UNSPLIT";

    private final Format format;
    private final MessageSource messages;

    MeasureNames(Format format, MessageSource messages) {
        this.format = format;
        this.messages = messages;
    }

    /** {@code Peserta terdaftar menurut keterampilan: Las} of {@code participantsEnrolledBySkill/WELDING}. */
    public String of(String measure) {
        int cut = measure.indexOf('/');
        if (cut < 0) {
            return format.named("measure." + measure);
        }
        String breakdown = measure.substring(0, cut);
        return format.named("breakdown." + breakdown) + ": " + part(breakdown, measure.substring(cut + 1));
    }

    /**
     * What a part of a breakdown is called.
     *
     * @param key a code; {@code AKSELERASI_13} is a scheme, {@code AKSELERASI_13:2} a point of it
     */
    public String part(String breakdown, String key) {
        int colon = key.indexOf(':');
        if (colon >= 0) {
            return message("overview.policy-point", part(breakdown, key.substring(0, colon)), key.substring(colon + 1));
        } else if (key.equals(UNSPLIT)) {
            return message("overview.unsplit");
        } else if (breakdown.equals("rehabilitationParticipantsByStage")) {
            return message("overview.stage", key);
        }
        String list = LISTS.get(breakdown);
        return list == null ? format.named("code.kind." + key) : format.code(list, key);
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
