package id.sinergi.portal.problems;

import id.sinergi.portal.page.Format;
import org.springframework.stereotype.Component;

/** Says what a service has said in the viewer's language: {@code ${@wording.of(detail)}}. Services speak English. */
@Component("wording")
public class Wording {

    private final Catalogue indonesian;
    private final Format format;

    Wording(Format format) {
        this.indonesian = Catalogue.bundled();
        this.format = format;
    }

    /** In Indonesian where the catalogue knows it, else as it came, marked as English. */
    public Said of(String detail) {
        if (format.inEnglish()) {
            return new Said(detail, "en");
        }
        return indonesian.translate(detail).map(text -> new Said(text, "id")).orElseGet(() -> new Said(detail, "en"));
    }

    /**
     * A sentence.
     *
     * @param lang the language that it is in, for the attribute of that name
     */
    public record Said(String text, String lang) {}
}
