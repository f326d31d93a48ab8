package id.sinergi.programme.model;

import id.sinergi.report.OtherTexts;
import id.sinergi.report.ReportCheck;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of every harvest, wherever in a body it stands. */
final class HarvestRules {

    /** A million tons, in grams: what is above is a slip, whatever its unit. */
    private static final long MOST_GRAMS = 1_000_000_000_000L;

    private static final long MOST_SQUARE_METRES = 10_000_000_000L;

    /** Above a trillion rupiah a harvest's sales are a slip, and many of them would overflow sums. */
    private static final long MOST_RUPIAH = 1_000_000_000_000L;

    private HarvestRules() {}

    /**
     * Collects what is wrong with a harvest.
     *
     * @param at JSON Pointer to the harvest in the body
     * @param zone where its day is judged
     */
    static void check(Harvest harvest, String at, ZoneId zone, ReportCheck check) {
        check.required(harvest.commodity(), at + "/commodity", "name what was harvested, OTHER where none fits")
                .code(harvest.commodity(), "commodities", at + "/commodity")
                .past(harvest.on(), zone, at + "/on")
                .text(harvest.dateInferred(), 300, at + "/dateInferred")
                .that(
                        (harvest.quantity() == null) == (harvest.unit() == null),
                        at + (harvest.unit() == null ? "/unit" : "/quantity"),
                        "a quantity and its unit go together; leave both out where it is unknown");
        quantity(harvest.quantity(), harvest.unit(), at + "/quantity", check);
        within(harvest.areaSquareMetres(), MOST_SQUARE_METRES, "square metres", at + "/areaSquareMetres", check);
        within(harvest.grossSalesRupiah(), MOST_RUPIAH, "rupiah", at + "/grossSalesRupiah", check);
        checkUses(harvest, at, check);
        OtherTexts.check(harvest.otherTexts(), Codes.of(harvest), at, check);
    }

    static void within(@Nullable Long number, long most, String unit, String at, ReportCheck check) {
        check.that(
                number == null || (number >= 0 && number <= most),
                at,
                "whole " + unit + " from 0 to " + most + "; leave it out where it is unknown");
    }

    private static void checkUses(Harvest harvest, String at, ReportCheck check) {
        check.entries(harvest.uses(), at + "/uses");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < harvest.uses().size(); i++) {
            HarvestUse use = harvest.uses().get(i);
            if (use != null) {
                String place = at + "/uses/" + i;
                check.code(use.use(), "uses", place + "/use")
                        .that(seen.add(use.use()), place + "/use", "named twice; name it once with the sum");
                quantity(use.quantity(), harvest.unit(), place + "/quantity", check);
            }
        }
        check.that(
                !exceeds(harvest),
                at + "/uses",
                "the parts exceed the whole of " + harvest.quantity() + "; correct them or the quantity");
    }

    private static boolean exceeds(Harvest harvest) {
        BigDecimal whole = harvest.quantity();
        return whole != null
                && harvest.uses().stream()
                        .filter(Objects::nonNull)
                        .map(HarvestUse::quantity)
                        .filter(quantity -> quantity != null && Quantities.isBounded(quantity))
                        .reduce(BigDecimal::add)
                        .filter(sum -> sum.compareTo(whole) > 0)
                        .isPresent();
    }

    private static void quantity(
            @Nullable BigDecimal quantity, @Nullable HarvestUnit unit, String at, ReportCheck check) {
        if (quantity == null) {
            return;
        }
        HarvestUnit measured = unit == null ? HarvestUnit.KILOGRAM : unit;
        check.that(
                Quantities.isBounded(quantity)
                        && measured.smallest(quantity)
                                .filter(whole -> whole >= 0 && whole <= MOST_GRAMS)
                                .isPresent(),
                at,
                "from 0 to 1000000 tons, in whole " + (measured.isWeight() ? "grams" : "pieces")
                        + "; leave it out where it is unknown");
    }
}
