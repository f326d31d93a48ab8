package id.sinergi.reporting.counting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue of how measures are split; kept in totals as {@code visitsByTopic/FOOD_SECURITY}. */
public enum Breakdown {
    VISITS_BY_TOPIC("visitsByTopic", Measure.VISITS),
    VISITS_BY_PURPOSE("visitsByPurpose", Measure.VISITS),
    VISITS_BY_PARTNER_KIND("visitsByPartnerKind", Measure.VISITS),
    AGREEMENTS_SIGNED_BY_FIELD("agreementsSignedByField", Measure.AGREEMENTS_SIGNED),
    AGREEMENTS_SIGNED_BY_PARTNER_KIND("agreementsSignedByPartnerKind", Measure.AGREEMENTS_SIGNED),
    AGREEMENTS_SIGNED_BY_KIND("agreementsSignedByKind", Measure.AGREEMENTS_SIGNED),
    PARTICIPANTS_ENROLLED_BY_KIND("participantsEnrolledByKind", Measure.PARTICIPANTS_ENROLLED),
    PARTICIPANTS_ENROLLED_BY_SKILL("participantsEnrolledBySkill", Measure.PARTICIPANTS_ENROLLED),
    REHABILITATION_PARTICIPANTS_BY_STAGE("rehabilitationParticipantsByStage", Measure.REHABILITATION_PARTICIPANTS),
    HARVEST_KILOGRAMS_BY_COMMODITY("harvestKilogramsByCommodity", Measure.HARVEST_KILOGRAMS, "harvestGramsByCommodity"),
    ACTIVITIES_BY_POLICY_TAG("activitiesByPolicyTag", null);

    private final String key;
    private final @Nullable Measure measure;
    private final String entry;

    Breakdown(String key, @Nullable Measure measure) {
        this(key, measure, key);
    }

    /** One that is kept in a smaller unit than it is shown in. */
    Breakdown(String key, @Nullable Measure measure, String entry) {
        this.key = key;
        this.measure = measure;
        this.entry = entry;
    }

    /** The name on the interface. */
    public String key() {
        return key;
    }

    /** The measure that is split; empty where it is the activities themselves, each once however many months it runs. */
    public Optional<Measure> measure() {
        return Optional.ofNullable(measure);
    }

    /** A number of totals as the interface shows it. */
    public Number shown(long number) {
        return measure == null ? number : measure.shown(number);
    }

    /** The name in totals of one of its values. */
    public String entry(String value) {
        return entry + "/" + value;
    }
}
