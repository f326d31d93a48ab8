package id.sinergi.portal.records.command;

import id.sinergi.portal.page.Format;
import id.sinergi.portal.records.Told;
import id.sinergi.portal.records.Words;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says which part of a record it is that something is done with. */
@Component
class PartTitles {

    private final Format format;
    private final Words words;

    PartTitles(Format format, Words words) {
        this.format = format;
        this.words = words;
    }

    /** A follow-up by what is to be done, a harvest by what and when, a party by its name, a cohort by its title or number. */
    String of(Told part) {
        if (part.has("commodity")) {
            return words.text("commodity", part) + ", " + words.when(part, "on");
        } else if (Stream.of("facility", "regionalOffice", "organisation").anyMatch(part::has)) {
            return words.text("parties", part.json());
        }
        return Stream.of("what", "title")
                .map(part::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() ->
                        format.named("records.cohort") + (part.has("sequence") ? " " + part.text("sequence") : ""));
    }
}
