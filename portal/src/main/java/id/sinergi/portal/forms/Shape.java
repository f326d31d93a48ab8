package id.sinergi.portal.forms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** All fields that a form has: whatever else is sent by a browser is none of it. Lists do not lie within lists. */
final class Shape {

    /** No form has more rows than that: a longer number is no place, and what has it in its name is no field. */
    private static final Pattern PLACE = Pattern.compile("/\\d{1,4}(?=/|$)");

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<String> needed = new LinkedHashSet<>();

    Shape with(Field... added) {
        for (Field field : added) {
            fields.put(field.pattern(), field);
            int list = field.pattern().indexOf("/*");
            if (list > 0) {
                rows.putIfAbsent(field.pattern().substring(0, list), 0);
            } else if (field.pattern().indexOf('/', 1) > 0) {
                groups.add(field.pattern().substring(0, field.pattern().indexOf('/', 1)));
            }
        }
        return this;
    }

    /** So many rows of a list are offered from the beginning. */
    Shape rows(String list, int atLeast) {
        rows.put(list, atLeast);
        return this;
    }

    /** Lists without an entry of which the report is refused. */
    Shape needing(String... lists) {
        needed.addAll(Set.of(lists));
        return this;
    }

    boolean needs(String list) {
        return needed.contains(list);
    }

    /** Parties: a facility, a regional office or an organisation each. */
    Shape parties(String list, int atLeast) {
        return rows(list, atLeast).party(list + "/*");
    }

    Shape party(String at) {
        String kind = at + "#kind";
        return with(
                Field.plain(Kind.FACILITY, at + "/facility").when(kind, "FACILITY"),
                Field.plain(Kind.OFFICE, at + "/regionalOffice").when(kind, "OFFICE"),
                Field.text(at + "/organisation/name", 300).when(kind, "ORGANISATION"),
                Field.choice(at + "/organisation/kind", "organisation-kinds").when(kind, "ORGANISATION"),
                Field.text(at + "/organisation/unitOf", 300).when(kind, "ORGANISATION"));
    }

    Collection<Field> fields() {
        return fields.values();
    }

    Optional<Field> field(String pointer) {
        return Optional.ofNullable(fields.get(pattern(pointer)));
    }

    /** The lists of its fields, with how many rows they have at least. */
    Map<String, Integer> lists() {
        return rows;
    }

    /** Whether faults are shown at this place: a field, a list, an entry of one, or an object of several fields. */
    boolean shows(String pointer) {
        String pattern = pattern(pointer);
        return fields.containsKey(pattern)
                || rows.containsKey(pattern)
                || groups.contains(pattern)
                || (pattern.endsWith("/*") && rows.containsKey(pattern.substring(0, pattern.length() - 2)));
    }

    /** A pointer with {@code *} for its places; one that has such already is a pattern and points nowhere. */
    static String pattern(String pointer) {
        return pointer.contains("*") ? "" : PLACE.matcher(pointer).replaceAll("/*");
    }
}
