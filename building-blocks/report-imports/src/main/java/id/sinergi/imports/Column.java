package id.sinergi.imports;

import id.sinergi.report.InvalidReport.Fault;
import id.sinergi.report.Organisation;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column of a table: what its cells mean, and where their values go in the body of a create.
 *
 * @param name by which programs know it
 * @param title by which people do: a header has either
 * @param pointer the place of its value
 * @param lookup what its cells choose from; null: no list
 * @param severalValues whether a cell may name several entries of the list
 * @param required whether no row does without it
 * @param id what it is for, in Indonesian
 * @param en the same in English
 */
record Column(
        String name,
        Title title,
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

    /** What it is called in a header in that tongue. */
    String heading(Tongue tongue) {
        return switch (tongue) {
            case CODES -> name;
            case INDONESIAN -> title.id();
            case ENGLISH -> title.en();
        };
    }

    /** Whether a heading is what it is called in that language and by no code. */
    boolean isOnly(Tongue tongue, String heading) {
        return !name.equalsIgnoreCase(heading)
                && Organisation.normalised(heading(tongue)).equals(Organisation.normalised(heading));
    }

    /** The values of a cell that its list does not have, each a fault that names what the list has. */
    List<Fault> unlisted(Cell cell, Tongue tongue) {
        if (lookup == null || !lookup.closed()) {
            return List.of();
        }
        if (!severalValues) {
            return lookup.has(Cells.text(cell))
                    ? List.of()
                    : List.of(new Fault(pointer.toString(), Unlisted.notOneOf(lookup, tongue)));
        }
        List<String> parts = Cells.parts(cell);
        return IntStream.range(0, parts.size())
                .filter(place -> !lookup.has(parts.get(place)))
                .mapToObj(place -> new Fault(pointer + "/" + place, Unlisted.notOneOf(lookup, tongue)))
                .toList();
    }

    /** Whether a fault at that place is a fault of this column's cell. */
    boolean covers(String faulty) {
        return faulty.equals(pointer.toString()) || faulty.startsWith(pointer + "/");
    }

    /** What people call it. */
    record Title(String id, String en) {}

    Column mandatory() {
        return new Column(name, title, pointer, reader, lookup, severalValues, true, id, en, example);
    }
}
