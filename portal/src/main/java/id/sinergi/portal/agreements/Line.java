package id.sinergi.portal.agreements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on the timeline.
 *
 * @param title null: it has none
 * @param parties their names
 * @param renewed whether a signed one has taken its place
 */
record Line(
        String id,
        String kind,
        @Nullable String title,
        String parties,
        boolean synthetic,
        boolean renewed,
        Span span,
        Axis axis) {

    private static final double THINNEST = 0.4;

    /** Days until its last day, which is 0 itself; null: it has no known end. */
    public @Nullable Long daysLeft() {
        return span.until() == null ? null : ChronoUnit.DAYS.between(axis.today(), span.until());
    }

    public When when() {
        Long left = daysLeft();
        if (left == null) {
            return span.kind() == Span.Kind.OPEN_ENDED ? When.OPEN_ENDED : When.UNSTATED;
        }
        return When.in(left, renewed);
    }

    public double left() {
        return span.from() == null ? 0 : axis.at(span.from());
    }

    public double width() {
        return Math.max(THINNEST, axis.at(end().plusDays(1)) - left());
    }

    /** Whether it began before what is drawn, or nobody knows when. */
    public boolean cutBefore() {
        return span.from() == null || axis.before(span.from());
    }

    public boolean cutAfter() {
        return axis.after(end());
    }

    private LocalDate end() {
        return span.until() == null ? axis.today() : span.until();
    }
}
