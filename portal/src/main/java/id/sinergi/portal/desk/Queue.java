package id.sinergi.portal.desk;

import id.sinergi.portal.records.Told;
import java.util.Arrays;
import java.util.HashSet;
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

    /**
     * What a page of it lists. Of reports that may tell of the same visit each names the others: what all stands with an
     * earlier one already is not listed once more.
     */
    List<Told> items(Told page) {
        List<Told> items = page.each("items");
        if (this != DUPLICATES) {
            return items;
        }
        var listed = new HashSet<String>();
        return items.stream()
                .filter(told -> {
                    boolean once = listed.containsAll(ids(told.each("others")))
                            && !told.each("others").isEmpty();
                    listed.addAll(ids(List.of(told)));
                    return !once;
                })
                .toList();
    }

    private static List<String> ids(List<Told> told) {
        return told.stream().map(one -> String.valueOf(one.text("id"))).toList();
    }

    /** Where reporting lists it, with a query begun. */
    String source() {
        return source;
    }
}
