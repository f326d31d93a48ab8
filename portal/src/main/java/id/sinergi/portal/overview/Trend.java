package id.sinergi.portal.overview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a number stands against one of an earlier period.
 *
 * @param difference without a sign
 * @param share of the earlier number; null where that was 0
 */
record Trend(
        Direction direction,
        BigDecimal difference,
        @Nullable Double share) {

    /** Null where there is nothing to compare with. */
    static @Nullable Trend of(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null) {
            return null;
        }
        BigDecimal difference = now.subtract(before);
        return new Trend(
                Direction.of(difference.signum()),
                difference.abs(),
                before.signum() == 0
                        ? null
                        : difference.abs().doubleValue() / before.abs().doubleValue());
    }

    /** Where it goes. */
    enum Direction {
        UP("▲"),
        SAME("="),
        DOWN("▼");

        private final String mark;

        Direction(String mark) {
            this.mark = mark;
        }

        /** For the eye; the words beside it say the same. */
        public String mark() {
            return mark;
        }

        private static Direction of(int sign) {
            return sign > 0 ? UP : sign < 0 ? DOWN : SAME;
        }
    }
}
