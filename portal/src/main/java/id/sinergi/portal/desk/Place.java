package id.sinergi.portal.desk;

import id.sinergi.portal.account.Viewer;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where on the desk somebody is, and is brought back to after a decision.
 *
 * @param regionalOffice whose desk an operator looks at; null: the viewer's own, or all
 * @param cursor of the page; null: the first
 * @param unasked {@code true} where records are left out that somebody has remarked on
 */
public record Place(
        @Nullable String queue,
        @Nullable String regionalOffice,
        @Nullable String cursor,
        @Nullable String unasked) {

    public Place {
        regionalOffice = said(regionalOffice);
        cursor = said(cursor);
    }

    /** The queue that it is in. */
    Queue chosen() {
        return Queue.of(queue);
    }

    @Nullable
    String office(Viewer viewer) {
        return regionalOffice == null ? viewer.regionalOffice() : regionalOffice;
    }

    /** Whether records are left out that somebody has remarked on. */
    public boolean hidesAsked() {
        return "true".equals(unasked);
    }

    /** As an address has it. */
    Map<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        parameters.put("queue", chosen().key());
        if (regionalOffice != null) {
            parameters.put("regionalOffice", regionalOffice);
        }
        if (cursor != null) {
            parameters.put("cursor", cursor);
        }
        if (hidesAsked()) {
            parameters.put("unasked", "true");
        }
        return parameters;
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
