package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column stands where in a table, and in which words, as its header says. */
final class Layout {

    private final List<@Nullable Column> places;
    private final Map<String, String> headings;
    private final Columns columns;
    private final Tongue tongue;

    private Layout(List<@Nullable Column> places, Map<String, String> headings, Columns columns) {
        this.places = places;
        this.headings = headings;
        this.columns = columns;
        this.tongue = tongue(headings, columns);
    }

    /**
     * Reads a header.
     *
     * @throws Refusal 400 where it names a column twice, one that there is not, or none that can be read
     */
    static Layout of(Row.Table header, Columns columns) {
        List<@Nullable Column> places = new ArrayList<>();
        Map<String, String> headings = new HashMap<>();
        for (Cell cell : header.cells()) {
            if (cell == null) {
                places.add(null);
                continue;
            }
            String name = name(cell, header.line(), places.size() + 1);
            Column column = columns.named(name)
                    .orElseThrow(() -> unknown(header.line(), name, tongue(headings, columns), columns));
            if (headings.put(column.name(), name) != null) {
                throw Refusal.of(
                        ProblemType.MALFORMED,
                        "Line " + header.line() + ": the column \"" + name + "\" is there twice; keep one.");
            }
            places.add(column);
        }
        return new Layout(places, headings, columns);
    }

    /** The column at a place; null where the header is blank. */
    @Nullable
    Column at(int place) {
        return place < places.size() ? places.get(place) : null;
    }

    /** In which words the sheet is written. */
    Tongue tongue() {
        return tongue;
    }

    /** The heading of the column that a fault at that place comes from, as it stands there or would; null: it has none. */
    @Nullable
    String heading(String pointer) {
        return columns.all().stream()
                .filter(column -> column.covers(pointer))
                .max(Comparator.comparingInt(
                        column -> column.pointer().toString().length()))
                .map(column -> headings.getOrDefault(column.name(), column.heading(tongue)))
                .orElse(null);
    }

    /** Codes where all headings are; else the language of which one heading at least is. */
    private static Tongue tongue(Map<String, String> headings, Columns columns) {
        boolean words = headings.entrySet().stream()
                .anyMatch(heading -> !heading.getKey().equalsIgnoreCase(heading.getValue()));
        if (!words) {
            return Tongue.CODES;
        }
        return columns.all().stream()
                        .filter(column -> headings.containsKey(column.name()))
                        .anyMatch(column -> column.isOnly(Tongue.INDONESIAN, headings.getOrDefault(column.name(), "")))
                ? Tongue.INDONESIAN
                : Tongue.ENGLISH;
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

    private static Refusal unknown(int line, String name, Tongue tongue, Columns columns) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        String known =
                columns.all().stream().map(column -> column.heading(tongue)).collect(Collectors.joining(", "));
        return Refusal.of(
                ProblemType.MALFORMED,
                "Line " + line + " is the header, and there is no column \"" + shown + "\"; there are: " + known + ".");
    }
}
