package id.sinergi.portal.records.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as a form shows it.
 *
 * @param values what stands in it; of a date the day, then as much as is known where that is no day
 * @param error why the service refuses it, as it says; null: it does not
 * @param meanwhile what the record says by now where somebody else has changed it since the form was opened; null: nobody has
 */
record Question(
        Field field,
        String label,
        List<String> values,
        List<Option> options,
        @Nullable String error,
        @Nullable String meanwhile) {

    /** What stands in it; empty where nothing does. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Of a date what is known of it where that is no day. */
    public String partly() {
        return values.size() > 1 ? values.get(1) : "";
    }

    /** Its id on the page. */
    public String id() {
        return "field-" + field.name().replace('.', '-');
    }

    /** One of the choices. */
    record Option(String value, String text) {}
}
