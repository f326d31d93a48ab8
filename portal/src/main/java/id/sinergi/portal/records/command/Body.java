package id.sinergi.portal.records.command;

import id.sinergi.portal.page.Numerals;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of what was typed what a service takes; what was left empty is left out. */
final class Body {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Body() {}

    static ObjectNode of(List<Field> fields, MultiValueMap<String, String> typed) {
        ObjectNode body = JSON.objectNode();
        for (Field field : fields) {
            JsonNode value = value(field, typed);
            if (value != null) {
                set(body, field.name(), value);
            }
        }
        return body;
    }

    /** Of a correction only what differs from what its form began with, and why; what was emptied is removed. */
    static ObjectNode correction(List<Field> fields, MultiValueMap<String, String> typed, Original original) {
        ObjectNode patch = JSON.objectNode();
        for (Field field : fields) {
            if (isTouched(field, typed, original)) {
                JsonNode value = value(field, typed);
                set(patch, field.name(), value == null ? JSON.nullNode() : value);
            }
        }
        fields.stream()
                .map(Field::whole)
                .flatMap(Optional::stream)
                .distinct()
                .filter(patch::has)
                .filter(whole -> fields.stream()
                        .filter(field -> field.isIn(whole))
                        .allMatch(field -> value(field, typed) == null))
                .forEach(patch::putNull);
        return patch;
    }

    /** A correction that adds one to a side of a record, which is replaced as a whole; those of it that have ids keep them. */
    static ObjectNode withParty(List<Field> fields, MultiValueMap<String, String> typed, JsonNode record) {
        ObjectNode party = of(fields, typed);
        String side = party.path("side").asString("");
        JsonNode reason = party.path("reason");
        party.remove(List.of("side", "reason"));
        ObjectNode patch = JSON.objectNode();
        var all = patch.putArray(side);
        record.path(side).forEach(all::add);
        all.add(party);
        patch.set("reason", reason.isMissingNode() ? JSON.nullNode() : reason);
        return patch;
    }

    /** Whether something else was typed into a field of a correction than stood there. */
    static boolean isTouched(Field field, MultiValueMap<String, String> typed, Original original) {
        JsonNode value = value(field, typed);
        JsonNode before = original.at(field);
        return value == null ? !isEmpty(before) : !same(field, value, before);
    }

    /** A member by its path. */
    static JsonNode at(JsonNode json, String path) {
        return json.at("/" + path.replace('.', '/'));
    }

    private static @Nullable JsonNode value(Field field, MultiValueMap<String, String> typed) {
        String text =
                Objects.requireNonNullElse(typed.getFirst(field.name()), "").strip();
        return switch (field.type()) {
            case LINES -> list(text.lines().toList());
            case CODES -> list(Objects.requireNonNullElse(typed.get(field.name()), List.of()));
            case DATE -> date(text, typed.getFirst(field.name() + ".partly"));
            case NUMBER, DECIMAL -> text.isEmpty() ? null : Numerals.read(text, LocaleContextHolder.getLocale());
            case TEXT, LONG, TIME, CODE, NAMED, FACILITY, OFFICE, DURATION, BY, CANDIDATE, JOINED ->
                text.isEmpty() ? null : JSON.stringNode(text);
        };
    }

    private static @Nullable JsonNode list(List<String> texts) {
        var list = JSON.arrayNode();
        texts.stream().map(String::strip).filter(text -> !text.isEmpty()).forEach(list::add);
        return list.isEmpty() ? null : list;
    }

    /** A day, or as much as is known of it: a month, a year, or two of them with a stroke between. */
    private static @Nullable JsonNode date(String day, @Nullable String partly) {
        String written = partly == null || partly.isBlank() ? day : partly.strip();
        String[] ends = written.split("\\s*/\\s*", 2);
        if (ends.length == 2) {
            return JSON.objectNode().put("from", ends[0]).put("to", ends[1]);
        }
        return written.isEmpty() ? null : JSON.stringNode(written);
    }

    private static void set(ObjectNode body, String path, JsonNode value) {
        int cut = path.indexOf('.');
        if (cut < 0) {
            body.set(path, value);
        } else {
            JsonNode part = body.path(path.substring(0, cut));
            ObjectNode inside = part instanceof ObjectNode known ? known : body.putObject(path.substring(0, cut));
            set(inside, path.substring(cut + 1), value);
        }
    }

    /** Codes are ticked in the order of their list. */
    private static boolean same(Field field, JsonNode typed, JsonNode stored) {
        if (field.type() == Field.Type.CODES) {
            return typed.valueStream()
                    .collect(Collectors.toSet())
                    .equals(stored.valueStream().collect(Collectors.toSet()));
        }
        return (typed.isNumber() && stored.isNumber())
                ? typed.decimalValue().compareTo(stored.decimalValue()) == 0
                : typed.equals(stored);
    }

    static boolean isEmpty(JsonNode json) {
        return json.isMissingNode() || json.isNull() || (json.isContainer() && json.isEmpty());
    }
}
