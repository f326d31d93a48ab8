package id.sinergi.portal.forms;

import id.sinergi.portal.forms.Field.Condition;
import id.sinergi.portal.page.Numerals;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what is typed into the values of a body. What cannot be read is passed on as it is: the service says what is wrong. */
@Component
class Bodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, String> facilities;

    Bodies(Directory directory) {
        facilities = directory.facilities().stream()
                .collect(Collectors.toUnmodifiableMap(facility -> plain(facility.name()), Facility::id));
    }

    boolean saysSomething(Shape shape, Map<String, List<String>> values) {
        return !nodes(shape, values).isEmpty();
    }

    /** The values that a body has, by their pointers. */
    Map<String, JsonNode> nodes(Shape shape, Map<String, List<String>> values) {
        var nodes = new LinkedHashMap<String, JsonNode>();
        for (String name : values.keySet()) {
            String pointer = name.replaceFirst("#.*", "");
            if (!nodes.containsKey(pointer)) {
                shape.field(pointer)
                        .filter(field -> applies(field.when(), pointer, values))
                        .map(field -> node(field, pointer, values))
                        .ifPresent(node -> nodes.put(pointer, node));
            }
        }
        return nodes;
    }

    /** Sets a value, with all objects and lists on the way to it. */
    static void put(ObjectNode body, String pointer, JsonNode value) {
        String[] steps = pointer.substring(1).split("/", -1);
        JsonNode here = body;
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            boolean inList = !last && steps[i + 1].matches("\\d+");
            here = step(here, steps[i], last ? value : inList ? JSON.arrayNode() : JSON.objectNode());
        }
    }

    private static JsonNode step(JsonNode holder, String step, JsonNode fresh) {
        if (holder instanceof ArrayNode list) {
            int place = Integer.parseInt(step);
            return list.has(place) ? list.get(place) : list.add(fresh).get(list.size() - 1);
        }
        ObjectNode object = (ObjectNode) holder;
        if (!object.has(step)) {
            object.set(step, fresh);
        }
        return object.get(step);
    }

    private static boolean applies(@Nullable Condition when, String pointer, Map<String, List<String>> values) {
        if (when == null) {
            return true;
        }
        String place = pointer.replaceFirst("^/[^/]+/(\\d+)/.*", "$1");
        List<String> chosen = values.get(when.name().replace("*", place));
        return chosen == null || chosen.stream().anyMatch(when.values()::contains);
    }

    private @Nullable JsonNode node(Field field, String pointer, Map<String, List<String>> values) {
        String typed = first(values, pointer);
        return switch (field.kind()) {
            case CHOICES -> list(values.getOrDefault(pointer, List.of()));
            case LINES -> list(Arrays.asList(typed.split("\\R")));
            case DATE -> Dates.node(pointer, values);
            case DURATION -> duration(first(values, pointer + "#count"), first(values, pointer + "#unit"));
            case FLAG -> typed.isEmpty() ? null : JSON.booleanNode(true);
            case NUMBER, DECIMAL, RUPIAH ->
                typed.isEmpty() ? null : Numerals.read(typed, LocaleContextHolder.getLocale());
            case FACILITY -> typed.isEmpty() ? null : JSON.stringNode(facilities.getOrDefault(plain(typed), typed));
            case TEXT, LONG_TEXT, TIME, DAY, MONTH, URL, CHOICE, OFFICE ->
                typed.isEmpty() ? null : JSON.stringNode(typed);
        };
    }

    static String first(Map<String, List<String>> values, String name) {
        List<String> typed = values.getOrDefault(name, List.of());
        return typed.isEmpty() ? "" : typed.getFirst().strip();
    }

    private static @Nullable JsonNode list(List<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.stream().map(String::strip).filter(text -> !text.isEmpty()).forEach(list::add);
        return list.isEmpty() ? null : list;
    }

    private static @Nullable JsonNode duration(String count, String unit) {
        return count.isEmpty() ? null : JSON.stringNode("P" + count + (unit.isEmpty() ? "Y" : unit));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
