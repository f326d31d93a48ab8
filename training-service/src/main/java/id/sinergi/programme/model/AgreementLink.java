package id.sinergi.programme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement that a programme rests on: by its id here, or by what a source calls it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementLink(
        @Nullable UUID id,
        @Nullable String reference,
        @Nullable String title) {

    public AgreementLink {
        boolean described = reference != null || title != null;
        if ((id != null) == described) {
            throw new IllegalArgumentException(
                    "an agreement is named by its \"id\", or else by its \"reference\", its \"title\" or both");
        }
    }
}
