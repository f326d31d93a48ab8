package id.sinergi.programme.model;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.report.PartialDate;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A harvest as a reporter may state it; see {@link Harvest} for what the fields mean. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HarvestReport(
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        @Nullable DayOfWeek statedWeekday,
        String commodity,
        @Nullable Sector sector,
        @Nullable BigDecimal quantity,
        @Nullable HarvestUnit unit,
        @Nullable Long areaSquareMetres,
        List<HarvestUse> uses,
        @Nullable Long grossSalesRupiah,
        Map<String, String> otherTexts) {

    public HarvestReport {
        quantity = Quantities.plain(quantity);
        uses = requireNonNullElse(uses, List.of());
        otherTexts = requireNonNullElse(otherTexts, Map.of());
    }

    Harvest asHarvest(UUID id) {
        return new Harvest(
                id,
                on,
                dateInferred,
                statedWeekday,
                commodity,
                sector,
                quantity,
                unit,
                null,
                null,
                areaSquareMetres,
                uses,
                grossSalesRupiah,
                otherTexts);
    }
}
