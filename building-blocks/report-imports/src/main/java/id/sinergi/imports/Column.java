package id.sinergi.imports;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column of a table: what its cells mean, and where their values go in the body of a create.
 *
 * @param name its header
 * @param pointer the place of its value
 * @param lookup what its cells choose from; null: no list
 * @param severalValues whether a cell may name several entries of the list
 * @param required whether no row does without it
 * @param id what it is for, in Indonesian
 * @param en the same in English
 */
record Column(
        String name,
        JsonPointer pointer,
        CellReader reader,
        @Nullable Lookup lookup,
        boolean severalValues,
        boolean required,
        String id,
        String en,
        String example) {

    /**
     * Puts a cell's value where it belongs.
     *
     * @throws IllegalArgumentException saying what the cell should hold
     */
    void put(ObjectNode body, Cell cell) {
        JsonNode value = reader.read(cell);
        if (value instanceof ObjectNode members) {
            // Other columns state more about the same party.
            ObjectNode present = body.withObject(pointer);
            members.properties().forEach(member -> present.set(member.getKey(), member.getValue()));
        } else {
            String last = pointer.last().getMatchingProperty();
            JsonPointer parent = pointer.head();
            ObjectNode holder = parent.matches() ? body : body.withObject(parent);
            holder.set(last, value);
        }
    }

    /** Whether a fault at that place is a fault of this column's cell. */
    boolean covers(String faulty) {
        return faulty.equals(pointer.toString()) || faulty.startsWith(pointer + "/");
    }

    Column mandatory() {
        return new Column(name, pointer, reader, lookup, severalValues, true, id, en, example);
    }
}
