package id.sinergi.portal.desk;

import id.sinergi.portal.services.Keys;
import id.sinergi.portal.services.Versions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sends from the desk.
 *
 * @param subject what it is about, as {@link Subject} has it
 * @param finding where in the record the doubt is that it answers; empty: the whole
 * @param version of the subject that was shown
 * @param seen which changes of a month were shown, as {@link Changes} knows them again
 * @param decision the key of a {@link Decision}
 * @param visit the other report, where two are one or not
 * @param on the day that holds, where sides tell several
 * @param key of the form, so that the same sent again is not stored twice
 */
public record Ruling(
        String subject,
        String finding,
        String version,
        String seen,
        String decision,
        String reason,
        @Nullable String visit,
        @Nullable String on,
        String key) {

    public Ruling {
        subject = orEmpty(subject);
        finding = orEmpty(finding);
        version = orEmpty(version);
        seen = orEmpty(seen);
        decision = orEmpty(decision);
        reason = orEmpty(reason).strip();
        key = Keys.orNew(key);
    }

    /** What {@code If-Match} names; null: nothing, which is refused. */
    @Nullable
    String etag() {
        return Versions.etag(version);
    }

    /** What it decides: where two reports are one or not, both. */
    List<String> subjects() {
        return visit == null ? List.of(subject) : List.of(subject, "visits/" + visit);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
