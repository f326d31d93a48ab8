package id.sinergi.portal.forms;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param pattern its JSON pointer, with {@code *} for places in a list
 * @param list what a choice is made of, see {@link Choices}; empty: none
 * @param required whether a browser asks for it before it sends; what a service asks for besides, the service says
 * @param longest how many characters it has at most; 0: unbounded
 * @param when what has to be chosen elsewhere for it to be part of the body; null: always
 */
public record Field(
        String pattern,
        Kind kind,
        String list,
        boolean required,
        int longest,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Condition when) {

    static Field plain(Kind kind, String pattern) {
        return new Field(pattern, kind, "", false, 0, null, null, null);
    }

    static Field text(String pattern, int longest) {
        return new Field(pattern, Kind.TEXT, "", false, longest, null, null, null);
    }

    static Field longText(String pattern, int longest) {
        return new Field(pattern, Kind.LONG_TEXT, "", false, longest, null, null, null);
    }

    static Field number(String pattern, long least, long most) {
        return new Field(pattern, Kind.NUMBER, "", false, 0, least, most, null);
    }

    static Field choice(String pattern, String list) {
        return new Field(pattern, Kind.CHOICE, list, false, 0, null, null, null);
    }

    static Field choices(String pattern, String list) {
        return new Field(pattern, Kind.CHOICES, list, false, 0, null, null, null);
    }

    Field needed() {
        return new Field(pattern, kind, list, true, longest, least, most, when);
    }

    Field when(String name, String... values) {
        return new Field(pattern, kind, list, required, longest, least, most, new Condition(name, Set.of(values)));
    }

    /** The name of its member in the body, by which it is labelled. */
    String member() {
        return pattern.substring(pattern.lastIndexOf('/') + 1);
    }

    /**
     * That another control has one of these values.
     *
     * @param name of the control, with {@code *} for the place that the field itself has
     */
    public record Condition(String name, Set<String> values) {}
}
