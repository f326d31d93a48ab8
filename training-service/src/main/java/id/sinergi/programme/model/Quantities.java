package id.sinergi.programme.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers in the one form that equal ones share: 1.50 is 1.5, and 1E+3 is 1000. */
final class Quantities {

    /** Numbers of more digits are no quantity; they are left as they are, and refused. */
    private static final int MOST_DIGITS = 30;

    private Quantities() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal quantity) {
        if (quantity == null || !isBounded(quantity)) {
            return quantity;
        }
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean isBounded(BigDecimal quantity) {
        return quantity.precision() <= MOST_DIGITS && Math.abs((long) quantity.scale()) <= MOST_DIGITS;
    }
}
