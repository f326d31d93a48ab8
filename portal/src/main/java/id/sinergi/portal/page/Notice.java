package id.sinergi.portal.page;

import java.io.Serializable;
import java.util.List;

/**
 * What the next page says on top, once: hand it on as the flash attribute {@code notice}.
 *
 * @param key of the message
 * @param details what should be known besides, a line each
 * @param draft the draft in the browser that has been stored and goes; empty: none
 */
public record Notice(String key, List<String> details, String draft) implements Serializable {

    /** The name of the attribute. */
    public static final String ATTRIBUTE = "notice";

    public Notice {
        details = List.copyOf(details);
    }

    /** A mere sentence. */
    public static Notice of(String key) {
        return new Notice(key, List.of(), "");
    }
}
