package id.sinergi.programme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of a part of a harvest.
 *
 * @param use a code of the list of uses
 * @param quantity in the unit of the harvest; null: unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HarvestUse(String use, @Nullable BigDecimal quantity) {

    public HarvestUse {
        if (use == null || use.isBlank()) {
            throw new IllegalArgumentException("what became of a part is named as \"use\", OTHER where none fits");
        }
        quantity = Quantities.plain(quantity);
    }
}
