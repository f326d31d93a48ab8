package id.sinergi.imports;

import id.sinergi.report.Organisation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list that cells choose from, each entry by its code or by one of its names, however these are written.
 *
 * @param name unique among the lists of a template
 * @param closed whether a cell can hold nothing else
 */
record Lookup(String name, boolean closed, List<Entry> entries, Map<String, String> codes) {

    /** A list of codes: what it does not have is a fault. */
    static Lookup closed(String name, List<Entry> entries) {
        Lookup open = of(name, entries);
        return new Lookup(name, true, open.entries(), open.codes());
    }

    /** A list beside which other things can be written. */
    static Lookup of(String name, List<Entry> entries) {
        Map<String, String> codes = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Entry entry : entries) {
            for (String spelt : List.of(entry.id(), entry.en())) {
                String before = codes.put(key(spelt), entry.code());
                if (before != null && !before.equals(entry.code())) {
                    ambiguous.add(key(spelt));
                }
            }
        }
        ambiguous.forEach(codes::remove);
        entries.forEach(entry -> codes.put(key(entry.code()), entry.code()));
        return new Lookup(name, false, List.copyOf(entries), Map.copyOf(codes));
    }

    /** The code of what was written; what the list does not have stays as it is. */
    String code(String written) {
        return codes.getOrDefault(key(written), written);
    }

    boolean has(String written) {
        return codes.containsKey(key(written));
    }

    private static String key(String spelt) {
        return Organisation.normalised(spelt);
    }

    /**
     * One entry.
     *
     * @param id its Indonesian name
     * @param en its English name
     */
    record Entry(String code, String id, String en) {}
}
