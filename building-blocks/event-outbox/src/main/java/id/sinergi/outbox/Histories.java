package id.sinergi.outbox;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the histories of documents tell of. */
final class Histories {

    private Histories() {}

    /** Whether a document has that very version, and not another one of the same number. */
    static boolean tellsOf(@Nullable Document document, PublishedVersion version) {
        return document != null
                && document.getList("history", Document.class, List.of()).stream()
                        .anyMatch(entry -> entry.getLong("version") == version.version()
                                && entry.getDate("at").getTime()
                                        == version.recordedAt().toEpochMilli());
    }
}
