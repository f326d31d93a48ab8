package id.sinergi.report;

import org.jspecify.annotations.Nullable;

/** The bounds of short texts: a name, a title, a unit. */
final class Texts {

    private static final int LONGEST = 300;

    private Texts() {}

    static void refuseUnlessShort(@Nullable String text, String member) {
        if (text != null && (text.isBlank() || text.length() > LONGEST)) {
            throw new IllegalArgumentException(
                    "\"" + member + "\" has 1 to " + LONGEST + " characters; leave it out where it is unknown");
        }
    }
}
