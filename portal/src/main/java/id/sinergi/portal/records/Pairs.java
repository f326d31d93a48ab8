package id.sinergi.portal.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports that may tell of the same visit, each of which names the others. */
public final class Pairs {

    private Pairs() {}

    /** Each pair once: what stands with an earlier one already is not listed again. Doubts without others all stay. */
    public static List<Told> once(List<Told> doubts) {
        var listed = new ArrayList<Told>();
        Set<String> seen = new HashSet<>();
        for (Told doubt : doubts) {
            List<Told> others = doubt.each("others");
            if (others.isEmpty() || !others.stream().map(Pairs::id).allMatch(seen::contains)) {
                listed.add(doubt);
            }
            seen.add(id(doubt));
        }
        return listed;
    }

    private static String id(Told told) {
        return String.valueOf(told.text("id"));
    }
}
