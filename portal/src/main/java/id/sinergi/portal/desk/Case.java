package id.sinergi.portal.desk;

import id.sinergi.portal.records.Told;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One thing to decide.
 *
 * @param subject what is decided on, as the interface has it: {@code visits/<id>} or {@code submissions/<id>}
 * @param version of it that was shown
 * @param told all that reporting says of it
 */
public record Case(String subject, @Nullable String version, Told told) {

    static Case of(Queue queue, Told told) {
        return switch (queue) {
            case VERIFY, RETURNED -> new Case("submissions/" + told.text("id"), told.text("version"), told);
            case CHANGED -> new Case(below(told.text("submission")), null, told);
            default -> new Case(below(told.text("href")), told.text("version"), told);
        };
    }

    /** Its id alone, for elements of the page. */
    public String id() {
        return subject.substring(subject.indexOf('/') + 1);
    }

    /** The page that tells all of it: a record's, or that of a facility's month. */
    public String page() {
        return subject.startsWith("submissions/")
                ? "/months/" + told.text("facility") + "/" + told.text("period")
                : "/" + subject;
    }

    private static String below(@Nullable String address) {
        return URI.create(String.valueOf(address)).getPath().replaceFirst("^/api/v1/", "");
    }
}
