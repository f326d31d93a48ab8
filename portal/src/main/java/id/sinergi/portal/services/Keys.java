package id.sinergi.portal.services;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of forms, by which a service knows again what is sent a second time. */
public final class Keys {

    private Keys() {}

    /** The key that a form has sent; another where that is none, so that nothing else gets into a header. */
    public static String orNew(@Nullable String sent) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(sent, "")).toString();
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID().toString();
        }
    }
}
