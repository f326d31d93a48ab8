package id.sinergi.stack.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case as data.
 *
 * @param number by which other stories name it, for example {@code 001}
 * @param tells what it is about, in one line
 * @param as who reports it, as a token is asked for: {@code facility:<id>}
 * @param steps the requests in their order
 * @param later facts that a later release can hold
 */
record Story(String number, String tells, String as, List<Step> steps, List<String> later) {

    private static final List<String> FILES = List.of(
            "000-purbalingga-visits-purwokerto",
            "001-bapas-purwokerto-visits-banjarnegara-on-thursday",
            "002-bapas-purwokerto-visits-banjarnegara-on-wednesday",
            "003-purwokerto-and-banyumas-renew",
            "004-banjar-trains-rehabilitates-and-signs");

    static List<Story> all(JsonMapper json) {
        return FILES.stream()
                .map(file -> json.readValue(text(file), Story.class).numbered(file.substring(0, 3)))
                .toList();
    }

    private Story numbered(String itsNumber) {
        return new Story(itsNumber, tells, as, steps, later);
    }

    static List<Expectation> expectations(JsonMapper json) {
        return List.of(json.readValue(text("expected"), Expectation[].class));
    }

    private static String text(String file) {
        try (InputStream stream = Story.class.getResourceAsStream(file + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("The demo file " + file + ".json is missing");
            }
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One request.
     *
     * @param name by which later steps name the record that it makes
     * @param post the path; {@code ${name}} stands, there and in the body, for the id of an earlier step's record
     */
    record Step(String name, String post, JsonNode body) {}

    /** What a dashboard shows once the stories are counted, where nothing else was reported. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Expectation(
            String dashboard,
            JsonNode measures,
            @Nullable JsonNode breakdowns,
            @Nullable JsonNode knownByYearOnly,
            @Nullable JsonNode undated,
            @Nullable JsonNode disputed) {}
}
