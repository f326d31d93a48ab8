package id.sinergi.system.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that look like those of an operation and are wrong: none may be stored. */
final class Bodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int DEEPEST = 6;

    /** Addresses whose rules refuse a facility that the directory does not list, whatever else a report says. */
    private static final List<String> CHECKED_BY_RULES =
            List.of("/api/v1/visits", "/api/v1/agreements", "/api/v1/programmes", "/api/v1/agreements/ceremonies");

    private final OddValues odd;

    Bodies(OddValues odd) {
        this.odd = odd;
    }

    byte[] json(Operation operation) {
        return switch (odd.below(9)) {
            case 0 -> broken(operation);
            case 1 -> nested();
            case 2 -> utf8("{\"a\":" + "9".repeat(1 + odd.below(2_000)) + "e" + odd.below(100_000) + "}");
            case 3 -> utf8(odd.one(List.of("", "null", "[]", "{}{}", "\"a\"", "1", "{\"a\":1,\"a\":2}", "\uFEFF{")));
            case 4 -> odd.bytes();
            case 5 -> unlikeTheSchema(operation);
            default -> againstRules(operation);
        };
    }

    byte[] oversized() {
        return utf8("{\"title\":\"" + "a".repeat(odd.one(List.of(262_200, 400_000, 1_500_000))) + "\"}");
    }

    /** A file whose rows are all wrong, if it is one. */
    byte[] file(Operation operation, String media) {
        if (operation.path().endsWith("/attachments")) {
            return evidence();
        }
        String row = media.contains("ndjson") ? "{\"" + odd.operator() + "x\":1}" : odd.text() + ";" + odd.text();
        return switch (odd.below(6)) {
            case 0 -> odd.bytes();
            case 1 -> utf8((row + "\n").repeat(1 + odd.below(20)));
            case 2 -> utf8("requestId,status,hosts\n" + odd.text() + ",\"" + odd.text() + "\n");
            case 3 -> utf8("status,title\n\"" + "a\n".repeat(odd.below(50_000)));
            case 4 -> media.contains("ndjson") ? againstRules(operation) : utf8("\uFEFFkind;kind\n1;2");
            default -> utf8("PK\u0003\u0004" + odd.text());
        };
    }

    /** What begins as a file of some type does and is none. */
    private byte[] evidence() {
        String beginning = odd.one(
                List.of("", "%PDF-1.7\n", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "\u00ff\u00d8\u00ff\u00e1", "PK\3\4"));
        byte[] first = beginning.getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = odd.bytes();
        byte[] file = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, file, first.length, rest.length);
        return file;
    }

    private byte[] broken(Operation operation) {
        byte[] body = bytes(any(operation, operation.body(), "", 0));
        return body.length < 2 ? utf8("{") : Arrays.copyOf(body, 1 + odd.below(body.length - 1));
    }

    private byte[] nested() {
        int depth = 200 + odd.below(20_000);
        return utf8(odd.chance(50) ? "[".repeat(depth) : "{\"hosts\":".repeat(depth) + "1" + "}".repeat(depth));
    }

    /** Somewhere a value of another type, or a member that there is not. */
    private byte[] unlikeTheSchema(Operation operation) {
        JsonNode body = poisoned(operation);
        List<Runnable> changes = new ArrayList<>();
        collectChanges(body, changes);
        if (!changes.isEmpty()) {
            odd.one(changes).run();
        }
        return bytes(body);
    }

    /** Of the right form, but for what makes sure that it is refused. */
    private byte[] againstRules(Operation operation) {
        return bytes(poisoned(operation));
    }

    private JsonNode poisoned(Operation operation) {
        JsonNode body = any(operation, operation.body(), "", 0);
        if (!CHECKED_BY_RULES.contains(operation.path()) && body instanceof ObjectNode members) {
            members.put("$where", "1");
        }
        return body.isObject() ? body : JSON.objectNode().put("$where", "1");
    }

    private void collectChanges(JsonNode node, List<Runnable> changes) {
        if (node instanceof ObjectNode members) {
            members.properties().forEach(member -> {
                changes.add(() -> members.set(member.getKey(), odd.insteadOf(member.getValue())));
                collectChanges(member.getValue(), changes);
            });
        } else if (node instanceof ArrayNode entries) {
            for (int i = 0; i < entries.size(); i++) {
                int place = i;
                changes.add(() -> entries.set(place, odd.insteadOf(entries.get(place))));
                collectChanges(entries.get(i), changes);
            }
        }
    }

    private JsonNode any(Operation operation, JsonNode unresolved, String name, int depth) {
        JsonNode schema = operation.resolved(unresolved);
        if (schema.has("oneOf")) {
            return any(operation, odd.one(schema.path("oneOf").valueStream().toList()), name, depth);
        }
        if (schema.has("enum")) {
            return odd.one(schema.path("enum").valueStream().toList());
        }
        return switch (type(schema)) {
            case "string" -> JSON.stringNode(text(schema, name));
            case "integer", "number" -> odd.number();
            case "boolean" -> JSON.booleanNode(odd.chance(50));
            case "array" -> array(operation, schema, name, depth);
            default -> object(operation, schema, depth);
        };
    }

    private JsonNode array(Operation operation, JsonNode schema, String name, int depth) {
        ArrayNode entries = JSON.arrayNode();
        for (int i = depth > DEEPEST ? 0 : odd.below(3); i > 0; i--) {
            entries.add(any(operation, schema.path("items"), name, depth + 1));
        }
        return entries;
    }

    private JsonNode object(Operation operation, JsonNode schema, int depth) {
        ObjectNode members = JSON.objectNode();
        if (depth <= DEEPEST) {
            schema.path("properties").propertyStream().forEach(member -> {
                if (odd.chance(60)) {
                    members.set(member.getKey(), any(operation, member.getValue(), member.getKey(), depth + 1));
                }
            });
            if (schema.path("additionalProperties").isObject()) {
                members.set(odd.operator(), any(operation, schema.path("additionalProperties"), "", depth + 1));
            }
        }
        return members;
    }

    private String text(JsonNode schema, String name) {
        if (name.toLowerCase(java.util.Locale.ROOT).contains("facilit")) {
            return "nowhere" + odd.text();
        }
        if (odd.chance(50)) {
            return odd.text();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> UUID.nameUUIDFromBytes(odd.bytes()).toString();
            case "date" -> "2025-11-28";
            default -> schema.has("pattern") ? odd.one(List.of("2025", "2025-11", "2025-11-28")) : "Studi tiru";
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("object");
    }

    private static byte[] bytes(JsonNode body) {
        return MAPPER.writeValueAsBytes(body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
