package id.sinergi.portal.services;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions of what a form or a page shows, on their way back to the service. */
public final class Versions {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E]{1,200}\"");

    private Versions() {}

    /** What {@code If-Match} names of the version that a form has sent; null where it is none, which services refuse. */
    public static @Nullable String etag(@Nullable String sent) {
        return sent != null && NUMBER.matcher(sent).matches() ? '"' + sent + '"' : null;
    }

    /** Whether a text can be sent as what a service has called an {@code ETag}. */
    public static boolean isEtag(String sent) {
        return ETAG.matcher(sent).matches();
    }
}
