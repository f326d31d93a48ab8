package id.sinergi.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, opaque to clients; it names the last entry seen and so stays valid while data change.
 *
 * @param sort the entry's sort key; empty where it is undated
 * @param id the entry's id, which decides ties
 */
public record Cursor(String sort, String id) {

    /** The most entries on a page. */
    private static final int MOST = 200;

    private static final int USUAL = 50;

    /**
     * Reads the parameter {@code cursor}.
     *
     * @throws Refusal 400 where it is none that was given out
     */
    public static Optional<Cursor> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int gap = plain.indexOf('\n');
            if (gap >= 0) {
                return Optional.of(new Cursor(plain.substring(0, gap), plain.substring(gap + 1)));
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw notGivenOut();
    }

    /** The place of a version in a history. */
    public static Cursor atVersion(long version) {
        return new Cursor("version", Long.toString(version));
    }

    /**
     * The version that this place is at.
     *
     * @throws Refusal 400 where it is a place in another list
     */
    public long version() {
        if (sort.equals("version") && id.matches("\\d{1,18}")) {
            return Long.parseLong(id);
        }
        throw notGivenOut();
    }

    /**
     * Reads the parameter {@code limit}: 1 to 200, 50 where it is absent.
     *
     * @throws Refusal 400 outside of that
     */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(ProblemType.MALFORMED, "limit is a number from 1 to " + MOST + ".");
        }
        return limit;
    }

    private static Refusal notGivenOut() {
        return Refusal.of(ProblemType.MALFORMED, "cursor is the value of \"next\" on the previous page, unchanged.");
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sort + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }
}
