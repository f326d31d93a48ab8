package id.sinergi.programme.model;

import java.math.BigDecimal;
import java.util.Optional;

/** In what a harvest is measured, and the one place where it becomes a whole number of grams or pieces. */
public enum HarvestUnit {
    KILOGRAM(1_000),
    TON(1_000_000),
    PIECE(1);

    private final long smallest;

    HarvestUnit(long smallest) {
        this.smallest = smallest;
    }

    /** Whether it is weighed, so that it counts in grams. */
    boolean isWeight() {
        return this != PIECE;
    }

    /** The quantity in grams or pieces; empty where it is no whole number of them. */
    Optional<Long> smallest(BigDecimal quantity) {
        try {
            return Optional.of(quantity.multiply(BigDecimal.valueOf(smallest)).longValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }
}
