package id.sinergi.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A partner outside the correctional service.
 *
 * @param unitOf the organisation it is a unit of
 * @param regency its regency or city by Kemendagri code, for example {@code 33.02}
 */
public record Organisation(
        String name,
        Kind kind,
        @Nullable String unitOf,
        @Nullable String regency) {

    /** The longest name that is accepted. */
    private static final int LONGEST = 300;

    public Organisation {
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("an organisation needs a name of 1 to " + LONGEST + " characters");
        }
        if (kind == null) {
            throw new IllegalArgumentException("an organisation needs a kind, OTHER where none fits");
        }
        Texts.refuseUnlessShort(unitOf, "unitOf");
        if (regency != null && !regency.matches("\\d{2}\\.\\d{2}")) {
            throw new IllegalArgumentException("a regency is its Kemendagri code, for example 33.02");
        }
    }

    /** What two spellings of one partner share: the normalised name, the kind and the regency. */
    public String key() {
        return normalised(name) + "|" + kind + "|" + Objects.requireNonNullElse(regency, "");
    }

    /** A name without what spellings differ in: case, accents, punctuation, spaces. */
    public static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** What kind of body a partner is. */
    public enum Kind {
        HEADQUARTERS,
        REGIONAL_GOVERNMENT,
        REGIONAL_AGENCY,
        MINISTRY,
        PARLIAMENT,
        LAW_ENFORCEMENT,
        NARCOTICS_AGENCY,
        UNIVERSITY,
        SCHOOL,
        TRAINING_CENTRE,
        HEALTH_SERVICE,
        RELIGIOUS_BODY,
        NGO,
        COMPANY,
        MEDIA,
        OTHER
    }
}
