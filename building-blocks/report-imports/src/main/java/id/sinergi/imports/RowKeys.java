package id.sinergi.imports;

import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport.Fault;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which the rows of an import are stored. A row that names none has one by what it says, not by where it
 * stands, where the import as a whole has one: the same rows are known again in a file that has others besides, or fewer.
 * Not thread-safe.
 */
final class RowKeys {

    private final @Nullable UUID ofImport;
    private final Map<UUID, Integer> lines = new HashMap<>();
    private final Map<UUID, Integer> occurrences = new HashMap<>();

    /** @param ofImport null: rows have their own key or none */
    RowKeys(@Nullable UUID ofImport) {
        this.ofImport = ofImport;
    }

    /**
     * The key of a row, the rows being asked for in the order of the file; null where it has none.
     *
     * @throws Refusal 422 where its requestId is that of an earlier row
     */
    @Nullable
    UUID of(Entry<?> entry) {
        if (entry.requestId() != null) {
            refuseRepeated(entry.requestId(), entry.line());
            return entry.requestId();
        }
        return ofImport == null ? null : byContent(ofImport, entry.content());
    }

    /** Rows that say the same are several reports: who has two such visits writes two such rows. */
    private UUID byContent(UUID key, UUID content) {
        int occurrence = occurrences.getOrDefault(content, 0) + 1;
        occurrences.put(content, occurrence);
        return UUID.nameUUIDFromBytes((key + "\n" + content + "\n" + occurrence).getBytes(StandardCharsets.UTF_8));
    }

    /** Two rows of one key are a row copied by mistake; which of them counted would be a matter of chance. */
    private void refuseRepeated(UUID requestId, int line) {
        Integer before = lines.putIfAbsent(requestId, line);
        if (before != null) {
            throw Refusal.of(
                    ProblemType.INVALID_REPORT,
                    "The row was not stored. See \"errors\" for each field.",
                    List.of(new Fault(
                            "/" + Columns.REQUEST_ID,
                            "is that of line " + before + " already; every row has a UUID of its own")));
        }
    }
}
