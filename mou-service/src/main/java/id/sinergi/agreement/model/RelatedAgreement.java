package id.sinergi.agreement.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another agreement: by its id, or, where it was never reported, by what is known of it, even nothing.
 *
 * @param reference the number of its document
 */
public record RelatedAgreement(
        @Nullable UUID id,
        @Nullable String reference,
        @Nullable String title) {

    public RelatedAgreement {
        if (id != null && (reference != null || title != null)) {
            throw new IllegalArgumentException(
                    "name an agreement by its \"id\" alone, or by \"reference\" and \"title\" where it has none here");
        }
    }

    static RelatedAgreement of(UUID id) {
        return new RelatedAgreement(id, null, null);
    }

    boolean saysNothing() {
        return id == null && reference == null && title == null;
    }
}
