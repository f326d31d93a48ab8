package id.sinergi.reporting.source;

import id.sinergi.report.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a programme has brought in; its owner has converted the units.
 *
 * @param on null: unknown
 * @param grams of what is weighed; null: unknown
 * @param pieces of what is counted; null: unknown
 * @param grossSalesRupiah null: unknown
 */
public record Harvest(
        @Nullable PartialDate on,
        @Nullable String dateInferred,
        String commodity,
        @Nullable Long grams,
        @Nullable Long pieces,
        @Nullable Long grossSalesRupiah) {

    public Harvest {
        if (commodity == null || commodity.isBlank()) {
            throw new IllegalArgumentException("the commodity of a harvest is missing");
        }
        Amounts.refuseImpossible(grams, "grams");
        Amounts.refuseImpossible(pieces, "pieces");
        Amounts.refuseImpossible(grossSalesRupiah, "grossSalesRupiah");
    }
}
