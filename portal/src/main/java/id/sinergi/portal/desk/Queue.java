package id.sinergi.portal.desk;

import id.sinergi.portal.records.Pairs;
import id.sinergi.portal.records.Told;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What waits for an officer, sorted by what is to be decided. */
public enum Queue {
    VERIFY("/api/v1/submissions?status=SUBMITTED"),
    RETURNED("/api/v1/submissions?status=RETURNED"),
    CHANGED("/api/v1/submissions/adjustments?"),
    DUPLICATES("/api/v1/data-quality?kind=POSSIBLE_DUPLICATE"),
    DISPUTED("/api/v1/data-quality?kind=DATE_DISPUTED"),
    SUMS("/api/v1/data-quality?kind=SUM_MISMATCH"),
    FOLLOW_UPS("/api/v1/data-quality?kind=OVERDUE_FOLLOW_UP"),
    PLANS("/api/v1/data-quality?kind=OVERDUE_PLAN");

    private final String source;

    Queue(String source) {
        this.source = source;
    }

    /** The one of that key; the first one where there is none. */
    static Queue of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(queue -> queue.key().equals(key))
                .findFirst()
                .orElse(VERIFY);
    }

    /** As addresses and messages name it: {@code follow-ups}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it holds months of facilities; the others hold records. */
    public boolean months() {
        return this == VERIFY || this == RETURNED || this == CHANGED;
    }

    /** Whether its cases are others' to mend, so that an officer can only ask. */
    public boolean asks() {
        return this == SUMS || this == FOLLOW_UPS || this == PLANS;
    }

    /** What a page of it lists. */
    List<Told> items(Told page) {
        return this == DUPLICATES ? Pairs.once(page.each("items")) : page.each("items");
    }

    /** Whether reporting hears what is decided from another service, and so a moment later. */
    boolean isHeard() {
        return this == DUPLICATES || this == DISPUTED;
    }

    /** Where reporting lists it, with a query begun. */
    String source() {
        return source;
    }
}
