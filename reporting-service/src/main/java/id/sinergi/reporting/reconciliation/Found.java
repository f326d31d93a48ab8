package id.sinergi.reporting.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reconciliation has found so far: whatever ends it, this much is told. */
public final class Found {

    private static final int SHOWN = 100;
    private static final int LONGEST = 500;

    private final List<Difference> differences = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private int differing;
    private long documents;
    private long totals;
    private @Nullable String generation;
    private @Nullable String rebuild;
    private @Nullable String notRebuilt;

    /** Counts a difference; the first 100 are kept, their texts cut to 500 characters. */
    public void add(Difference difference) {
        differing++;
        if (differences.size() < SHOWN) {
            String found = difference.found();
            differences.add(
                    found.length() <= LONGEST
                            ? difference
                            : new Difference(difference.kind(), difference.what(), found.substring(0, LONGEST) + "…"));
        }
    }

    /** The generation that is looked at. */
    public void lookedAt(String name) {
        generation = name;
    }

    /** A family whose owner was asked. */
    public void asked(String family) {
        owners.add(family);
    }

    /** More records of topics that were compared with the store. */
    public void comparedDocuments(long more) {
        documents += more;
    }

    /** How many totals were compared. */
    public void comparedTotals(long all) {
        totals = all;
    }

    /** The generation that was opened because totals differ. */
    public void rebuiltAs(String name) {
        rebuild = name;
    }

    /** Why none was opened although totals differ. */
    public void notRebuilt(String why) {
        notRebuilt = why;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    List<String> owners() {
        return List.copyOf(owners);
    }

    int differing() {
        return differing;
    }

    long documents() {
        return documents;
    }

    long totals() {
        return totals;
    }

    @Nullable
    String generation() {
        return generation;
    }

    @Nullable
    String rebuild() {
        return rebuild;
    }

    @Nullable
    String notRebuilt() {
        return notRebuilt;
    }
}
