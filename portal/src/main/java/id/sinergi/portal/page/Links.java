package id.sinergi.portal.page;

import org.jspecify.annotations.Nullable;

/** Pages stand at the addresses of what they show: a link of the interface leads to its page without the interface's root. */
public final class Links {

    private static final String INTERFACE = "/api/v1/";

    private Links() {}

    /** {@code /visits/1} of {@code https://…/api/v1/visits/1}; the front page of what is no link of the interface. */
    public static String page(@Nullable String href) {
        int at = href == null ? -1 : href.indexOf(INTERFACE);
        return at < 0 || href == null ? "/" : href.substring(at + INTERFACE.length() - 1);
    }
}
