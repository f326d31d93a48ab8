package id.sinergi.programme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A facility that people of a programme come from.
 *
 * @param facility its id
 * @param count how many; null: unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SendingFacility(String facility, @Nullable Long count) {

    public SendingFacility {
        if (facility == null || facility.isBlank()) {
            throw new IllegalArgumentException("a sending facility is named by its id as \"facility\"");
        }
    }
}
