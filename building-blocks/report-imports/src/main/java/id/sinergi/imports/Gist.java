package id.sinergi.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row of a table says, in short: its first cells as they are written, by which whoever wrote it knows it again. */
final class Gist {

    private static final int LONGEST = 160;
    private static final String BETWEEN = " · ";

    private Gist() {}

    /** Null where it says nothing that is shown. */
    static @Nullable String of(Row row, Layout layout) {
        if (!(row instanceof Row.Table table)) {
            return null;
        }
        List<String> said = new ArrayList<>();
        int length = 0;
        for (int place = 0; place < table.cells().size() && length <= LONGEST; place++) {
            Cell cell = table.cells().get(place);
            Column column = layout.at(place);
            if (cell != null && column != null && !column.name().equals(Columns.REQUEST_ID)) {
                String text = text(cell);
                said.add(text);
                length += text.length() + BETWEEN.length();
            }
        }
        String all = String.join(BETWEEN, said);
        return all.length() > LONGEST ? all.substring(0, all.offsetByCodePoints(0, cut(all))) + "…" : all;
    }

    private static int cut(String text) {
        return Math.min(LONGEST, text.codePointCount(0, text.length()));
    }

    private static String text(Cell cell) {
        try {
            return Cells.text(cell).replace('\n', ' ');
        } catch (IllegalArgumentException unfit) {
            return "?";
        }
    }
}
