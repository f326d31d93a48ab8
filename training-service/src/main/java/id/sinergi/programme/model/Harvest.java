package id.sinergi.programme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import id.sinergi.report.StatedDate;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a programme has brought in on a day.
 *
 * @param id given by the service; it is corrected by it
 * @param commodity a code of the list {@code commodities}
 * @param quantity in {@code unit}; null: unknown
 * @param grams the quantity as it counts, of what is weighed; follows from quantity and unit
 * @param pieces the quantity as it counts, of what is counted
 * @param uses what became of it, as far as it is known
 * @param grossSalesRupiah what its sale brought in, before costs
 * @param otherTexts by member, what OTHER stands for there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Harvest(
        UUID id,
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        String commodity,
        @Nullable Sector sector,
        @Nullable BigDecimal quantity,
        @Nullable HarvestUnit unit,
        @Nullable Long grams,
        @Nullable Long pieces,
        @Nullable Long areaSquareMetres,
        List<HarvestUse> uses,
        @Nullable Long grossSalesRupiah,
        Map<String, String> otherTexts) {

    public Harvest {
        quantity = Quantities.plain(quantity);
        uses = uses == null ? List.of() : Collections.unmodifiableList(uses);
        otherTexts = otherTexts == null ? Map.of() : Collections.unmodifiableMap(otherTexts);
        Long counted = counted(quantity, unit);
        grams = unit != null && unit.isWeight() ? counted : null;
        pieces = unit == HarvestUnit.PIECE ? counted : null;
    }

    /** As it is corrected: without what is given or only follows. */
    public HarvestReport asReport() {
        return new HarvestReport(
                on,
                dateInferred,
                statedWeekday,
                commodity,
                sector,
                quantity,
                unit,
                areaSquareMetres,
                uses,
                grossSalesRupiah,
                otherTexts);
    }

    /** Its day as stated. */
    StatedDate statedDate() {
        return new StatedDate(on, dateInferred, statedWeekday);
    }

    private static @Nullable Long counted(@Nullable BigDecimal quantity, @Nullable HarvestUnit unit) {
        return quantity == null || unit == null || !Quantities.isBounded(quantity)
                ? null
                : unit.smallest(quantity).orElse(null);
    }
}
