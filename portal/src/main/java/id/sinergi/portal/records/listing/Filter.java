package id.sinergi.portal.records.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a list's form.
 *
 * @param options what can be chosen; empty: it is written
 */
record Filter(String name, String label, @Nullable String value, List<Option> options) {

    /** Whether a service's words are written, which are dates here. */
    public boolean isDate() {
        return name.equals("from") || name.equals("to");
    }

    /** One of the choices. */
    record Option(String value, String text) {}
}
