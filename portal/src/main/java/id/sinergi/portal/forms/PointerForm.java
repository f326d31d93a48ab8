package id.sinergi.portal.forms;

import id.sinergi.portal.services.Problem.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was typed into a form whose fields are named by JSON pointers ({@code /hosts/0/facility}), and what is wrong with it.
 * Rows in which nothing is typed are left out and those after them move up, so that form and body name the same by the same
 * pointer. A field may have parts, named with {@code #}, such as {@code /on#month}.
 */
public final class PointerForm {

    private final Shape shape;
    private final Bodies bodies;
    private final Map<String, List<String>> values;
    private final Map<String, Integer> added = new LinkedHashMap<>();
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    private PointerForm(Shape shape, Bodies bodies, Map<String, List<String>> values) {
        this.shape = shape;
        this.bodies = bodies;
        this.values = values;
    }

    /** Reads what a browser sent. */
    static PointerForm of(Shape shape, Bodies bodies, Map<String, List<String>> posted) {
        var known = new LinkedHashMap<String, List<String>>();
        posted.forEach((name, typed) -> {
            if (name.startsWith("/") && shape.shows(name.replaceFirst("#.*", ""))) {
                known.put(name, List.copyOf(typed));
            }
        });
        shape.lists().keySet().forEach(list -> moveUp(shape, bodies, list, known));
        return new PointerForm(shape, bodies, known);
    }

    private static void moveUp(Shape shape, Bodies bodies, String list, Map<String, List<String>> values) {
        var places = new TreeSet<Integer>();
        for (String name : values.keySet()) {
            if (name.startsWith(list + "/")) {
                places.add(Integer.valueOf(name.substring(list.length() + 1).replaceFirst("[/#].*", "")));
            }
        }
        int next = 0;
        for (int place : places) {
            var entry = new LinkedHashMap<String, List<String>>();
            String at = list + "/" + place;
            for (String name : List.copyOf(values.keySet())) {
                if (name.startsWith(at + "/") || name.startsWith(at + "#")) {
                    entry.put(name, values.get(name));
                }
            }
            boolean says = bodies.saysSomething(shape, entry);
            values.keySet().removeAll(entry.keySet());
            if (says) {
                String moved = list + "/" + next++;
                entry.forEach((name, typed) -> values.put(moved + name.substring(at.length()), typed));
            }
        }
    }

    /** Whether the report is refused where a list has no entry. */
    public boolean needs(String list) {
        return shape.needs(list);
    }

    /** The body that the interface takes. */
    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        bodies.nodes(shape, values).forEach((pointer, node) -> Bodies.put(body, pointer, node));
        return body;
    }

    /** What stands in a control; empty where nothing does. */
    public String value(String name) {
        List<String> typed = values.get(name);
        return typed == null || typed.isEmpty() ? "" : typed.getFirst();
    }

    /** What stands in a control, or what stands there from the beginning. */
    public String value(String name, String unless) {
        return values.containsKey(name) ? value(name) : unless;
    }

    /** Whether a choice of several has it. */
    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** Whether anything is typed or wrong at or below one of these places, so that a part of the form stands open. */
    public boolean speaksOf(String... places) {
        return Arrays.stream(places)
                .anyMatch(place -> isBelow(place, errors.keySet())
                        || added.containsKey(place)
                        || isBelow(place, bodies.nodes(shape, values).keySet()));
    }

    private static boolean isBelow(String place, Collection<String> pointers) {
        return pointers.stream().anyMatch(pointer -> pointer.equals(place) || pointer.startsWith(place + "/"));
    }

    /** The pointers of a list's rows: those with something in them, then empty ones. */
    public List<String> rows(String list) {
        int filled = filled(list);
        int shown = Math.max(filled + added.getOrDefault(list, 0), shape.lists().getOrDefault(list, 0));
        return IntStream.range(0, shown).mapToObj(place -> list + "/" + place).toList();
    }

    private int filled(String list) {
        return (int) values.keySet().stream()
                .filter(name -> name.startsWith(list + "/"))
                .map(name -> name.substring(list.length() + 1).replaceFirst("[/#].*", ""))
                .distinct()
                .count();
    }

    /** Whether a row has just been added, so that one goes on there. */
    public boolean isNew(String row) {
        String list = row.substring(0, row.lastIndexOf('/'));
        return added.containsKey(list) && rows(list).getLast().equals(row);
    }

    /** Offers one more empty row. */
    PointerForm adding(String list) {
        if (shape.lists().containsKey(list)) {
            int empty = Math.max(0, shape.lists().getOrDefault(list, 0) - filled(list));
            added.put(list, empty + 1);
        }
        return this;
    }

    /** The same without a row. */
    PointerForm dropping(String row) {
        var rest = new LinkedHashMap<>(values);
        rest.keySet().removeIf(name -> name.startsWith(row + "/") || name.startsWith(row + "#"));
        return of(shape, bodies, rest);
    }

    /** The same with something in a control that is empty. */
    PointerForm beginningWith(String name, @Nullable String value) {
        if (value != null) {
            values.putIfAbsent(name, List.of(value));
        }
        return this;
    }

    /** Takes up what a service found, each at the field or group that it is shown at; {@code ""} where there is none. */
    PointerForm faulted(List<FieldError> found) {
        for (FieldError error : found) {
            String place = error.pointer() == null ? "" : error.pointer();
            if (followsFromAnother(error, found)) {
                continue;
            }
            while (!place.isEmpty() && !shape.shows(place)) {
                place = place.substring(0, place.lastIndexOf('/'));
            }
            errors.computeIfAbsent(place, _ -> new ArrayList<>()).add(error.detail());
        }
        return this;
    }

    /** A party whose organisation could not be read is none either: that says nothing more to whoever mends it. */
    private static boolean followsFromAnother(FieldError error, List<FieldError> found) {
        return error.detail().startsWith("a party is exactly one of")
                && found.stream()
                        .anyMatch(other ->
                                other.pointer() != null && other.pointer().startsWith(error.pointer() + "/"));
    }

    /** What is wrong at a field or group. */
    public List<String> errors(String place) {
        return errors.getOrDefault(place, List.of());
    }

    /** Where something is wrong, in the order in which it was found. */
    public Collection<String> faults() {
        return errors.keySet();
    }

    /** The field of a control. */
    public Field field(String pointer) {
        return shape.field(pointer).orElseThrow(() -> new IllegalArgumentException("The form has no field " + pointer));
    }
}
