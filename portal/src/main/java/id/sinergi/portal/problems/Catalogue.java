package id.sinergi.portal.problems;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What services say and how it is said in another language: a file of sentences, English first, the translation on the next line
 * after {@code =}. {@code {0}} stands for what differs each time; the translation may have it in another order.
 */
final class Catalogue {

    private static final String BUNDLED = "/problems/indonesian.txt";
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)}");

    private final List<Sentence> sentences;

    private Catalogue(List<Sentence> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    static Catalogue bundled() {
        try (InputStream file = Objects.requireNonNull(Catalogue.class.getResourceAsStream(BUNDLED))) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Catalogue read(String file) {
        var sentences = new ArrayList<Sentence>();
        String english = "";
        for (String line : file.lines().map(String::strip).toList()) {
            if (line.startsWith("= ")) {
                String hidden = english;
                if (sentences.stream().anyMatch(earlier -> earlier.isAbout(hidden))) {
                    throw new IllegalArgumentException("an earlier sentence hides this one: " + english);
                }
                sentences.add(new Sentence(pattern(english), line.substring(2)));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                english = line;
            }
        }
        return new Catalogue(sentences);
    }

    /**
     * The translation of the first sentence that is this one.
     *
     * @param inside makes of what stands in a blank what a reader knows: of an id a name
     */
    Optional<String> translate(String said, UnaryOperator<String> inside) {
        for (Sentence sentence : sentences) {
            Matcher found = sentence.english().matcher(said);
            if (found.matches()) {
                return Optional.of(BLANK.matcher(sentence.translation())
                        .replaceAll(blank -> Matcher.quoteReplacement(
                                inside.apply(found.group(Integer.parseInt(blank.group(1)) + 1)))));
            }
        }
        return Optional.empty();
    }

    /** Blanks are numbered in the order in which they stand in the English sentence. */
    private static Pattern pattern(String english) {
        var pattern = new StringBuilder();
        Matcher blank = BLANK.matcher(english);
        int end = 0;
        while (blank.find()) {
            pattern.append(Pattern.quote(english.substring(end, blank.start()))).append("(.+?)");
            end = blank.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(english.substring(end))).toString(), Pattern.DOTALL);
    }

    /** One sentence in both languages. */
    private record Sentence(Pattern english, String translation) {

        boolean isAbout(String said) {
            return english.matcher(said).matches();
        }
    }
}
