package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.http.StrictReader;
import id.sinergi.report.InvalidReport.Fault;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a row the body of a create, read as strictly as one that is posted. */
final class RowReader<B> {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final String FORM = "The row is not of the form it must have. See \"errors\".";

    private final JsonMapper json;
    private final StrictReader strict;
    private final Class<B> type;

    RowReader(JsonMapper json, StrictReader strict, Class<B> type) {
        this.json = json;
        this.strict = strict;
        this.type = type;
    }

    /**
     * Reads a row.
     *
     * @param layout of the table; null where the file is none
     * @throws Refusal 400, 413 or 422, naming every cell or member at fault
     */
    Entry<B> read(Row row, @Nullable Layout layout) {
        return switch (row) {
            case Row.Json line -> entry(row.line(), tree(line), new Findings());
            case Row.Table table
            when layout != null -> {
                Findings found = new Findings();
                ObjectNode body = body(table, layout, found);
                yield entry(row.line(), body, found);
            }
            case Row.Table _ -> throw new IllegalStateException("a table has a layout");
            case Row.TooLong _ ->
                throw Refusal.of(ProblemType.TOO_LARGE, "A row has at most 256 KiB; was a line break forgotten?");
        };
    }

    private Entry<B> entry(int line, ObjectNode row, Findings found) {
        UUID requestId = requestId(row.remove(Columns.REQUEST_ID), found.faults());
        B body = body(row, found);
        if (body == null || !found.faults().isEmpty()) {
            throw Refusal.of(ProblemType.MALFORMED, FORM, found.faults());
        }
        return new Entry<>(line, requestId, content(row), body, found);
    }

    private UUID content(ObjectNode row) {
        return UUID.nameUUIDFromBytes(
                json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED).writeValueAsBytes(row));
    }

    /** The body; null where it joins the faults found before. */
    private @Nullable B body(ObjectNode row, Findings found) {
        try {
            return strict.read(json.writeValueAsBytes(row), type);
        } catch (Refusal refused) {
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            List<Fault> told = found.told(refused.errors());
            if (found.faults().isEmpty()) {
                throw Refusal.of(refused.type(), String.valueOf(refused.getMessage()), told);
            }
            found.faults().addAll(told);
            return null;
        }
    }

    private static @Nullable UUID requestId(@Nullable JsonNode value, List<Fault> faults) {
        if (value == null) {
            return null;
        }
        if (!value.isString() || !UUID_TEXT.matcher(value.asString()).matches()) {
            faults.add(new Fault(
                    "/" + Columns.REQUEST_ID, "a UUID, another one for every row; leave it out where there is none"));
            return null;
        }
        return UUID.fromString(value.asString());
    }

    private ObjectNode tree(Row.Json line) {
        try {
            JsonNode tree = json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(line.json());
            if (tree instanceof ObjectNode row) {
                return row;
            }
        } catch (JacksonException broken) {
            throw Refusal.of(ProblemType.MALFORMED, "The line is no valid JSON: " + broken.getOriginalMessage());
        }
        throw Refusal.of(ProblemType.MALFORMED, "A line is a JSON object: the body of a create.");
    }

    private ObjectNode body(Row.Table table, Layout layout, Findings found) {
        ObjectNode body = json.createObjectNode();
        for (int place = 0; place < table.cells().size(); place++) {
            Cell cell = table.cells().get(place);
            if (cell != null) {
                put(cell, place, layout, body, found);
            }
        }
        return body;
    }

    private static void put(Cell cell, int place, Layout layout, ObjectNode body, Findings found) {
        Column column = layout.at(place);
        if (column == null) {
            found.fault("", "cell " + (place + 1) + " is in no column of the header; is a separator too much?");
            return;
        }
        String pointer = column.pointer().toString();
        try {
            column.put(body, cell);
            found.unlisted().addAll(column.unlisted(cell, layout.tongue()));
        } catch (Unlisted unlisted) {
            found.fault(pointer, unlisted.in(layout.tongue()));
        } catch (IllegalArgumentException unfit) {
            found.fault(pointer, String.valueOf(unfit.getMessage()));
        }
    }
}
