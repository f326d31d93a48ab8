package id.sinergi.portal.records;

import org.jspecify.annotations.Nullable;

/**
 * A piece of what a record says, in words.
 *
 * @param href the page that it leads to; null: none
 */
public record Line(String text, @Nullable String href) {

    static Line of(String text) {
        return new Line(text, null);
    }
}
