package id.sinergi.portal.problems;

import id.sinergi.portal.page.Format;
import id.sinergi.reference.Directory;
import id.sinergi.reference.Facility;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says what a service has said in the viewer's language: {@code ${@wording.of(detail)}}. Services speak English. */
@Component("wording")
public class Wording {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Catalogue indonesian;
    private final Directory directory;
    private final Format format;

    Wording(Directory directory, Format format) {
        this.indonesian = Catalogue.bundled();
        this.directory = directory;
        this.format = format;
    }

    /** In Indonesian where the catalogue knows it, else as it came, marked as English. */
    public Said of(String detail) {
        if (format.inEnglish()) {
            return new Said(detail, "en");
        }
        return indonesian
                .translate(detail, this::inside)
                .map(text -> new Said(text, "id"))
                .orElseGet(() -> new Said(detail, "en"));
    }

    private String inside(String blank) {
        if (DAY.matcher(blank).matches()) {
            return format.date(blank);
        }
        return directory
                .facility(blank)
                .map(Facility::name)
                .or(() -> dayOfWeek(blank))
                .orElse(blank);
    }

    private static Optional<String> dayOfWeek(String english) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equals(english))
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.of("id")))
                .findFirst();
    }

    /**
     * A sentence.
     *
     * @param lang the language that it is in, for the attribute of that name
     */
    public record Said(String text, String lang) {}
}
