package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column stands where in a table, as its header says. */
final class Layout {

    private final List<@Nullable Column> places;

    private Layout(List<@Nullable Column> places) {
        this.places = places;
    }

    /**
     * Reads a header.
     *
     * @throws Refusal 400 where it names a column twice, one that there is not, or none that can be read
     */
    static Layout of(Row.Table header, Columns columns) {
        List<@Nullable Column> places = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        for (Cell cell : header.cells()) {
            if (cell == null) {
                places.add(null);
                continue;
            }
            String name = name(cell, header.line(), places.size() + 1);
            Column column = columns.named(name).orElseThrow(() -> unknown(header.line(), name, columns));
            if (!seen.add(column)) {
                throw Refusal.of(
                        ProblemType.MALFORMED,
                        "Line " + header.line() + ": the column \"" + name + "\" is there twice; keep one.");
            }
            places.add(column);
        }
        return new Layout(places);
    }

    /** The column at a place; null where the header is blank. */
    @Nullable
    Column at(int place) {
        return place < places.size() ? places.get(place) : null;
    }

    private static String name(Cell cell, int line, int place) {
        try {
            return Cells.text(cell);
        } catch (IllegalArgumentException unfit) {
            throw Refusal.of(
                    ProblemType.MALFORMED,
                    "Line " + line + " is the header, and its column " + place + " has no name: " + unfit.getMessage()
                            + ".");
        }
    }

    private static Refusal unknown(int line, String name, Columns columns) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        String known = columns.all().stream().map(Column::name).collect(Collectors.joining(", "));
        return Refusal.of(
                ProblemType.MALFORMED,
                "Line " + line + " is the header, and there is no column \"" + shown + "\"; there are: " + known + ".");
    }
}
