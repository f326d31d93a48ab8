package id.sinergi.deployment;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One operation of RFC 6902: add, remove, replace or test. */
final class JsonPatch {

    private JsonPatch() {}

    static void apply(JsonNode operation, JsonNode tree) {
        JsonPointer path = JsonPointer.compile(operation.path("path").asString());
        JsonNode value = operation.path("value").deepCopy();
        JsonNode parent = tree.at(path.head());
        String op = operation.path("op").asString();
        boolean fits = switch (op) {
            case "test" -> tree.at(path).equals(value);
            case "remove", "replace" -> !tree.at(path).isMissingNode();
            case "add" -> parent.isContainer();
            default -> false;
        };
        if (!fits) {
            throw new IllegalArgumentException("does not fit: " + operation);
        }
        switch (parent) {
            case ObjectNode object -> change(op, object, path.last().getMatchingProperty(), value);
            case ArrayNode array -> change(op, array, path.last().getMatchingIndex(), value);
            default -> throw new IllegalArgumentException("nothing to change: " + operation);
        }
    }

    private static void change(String op, ObjectNode object, String property, JsonNode value) {
        switch (op) {
            case "remove" -> object.remove(property);
            case "add", "replace" -> object.set(property, value);
            default -> {}
        }
    }

    private static void change(String op, ArrayNode array, int index, JsonNode value) {
        switch (op) {
            case "remove" -> array.remove(index);
            case "replace" -> array.set(index, value);
            case "add" -> array.insert(index, value);
            default -> {}
        }
    }
}
