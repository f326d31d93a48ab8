package id.sinergi.portal.records.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.portal.records.Family;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void hasWordsForEveryChoiceOfTheInterface() throws IOException {
        Stream<String> choices = commands()
                .flatMap(command -> command.fields().stream())
                .filter(field -> field.type() == Field.Type.NAMED)
                .flatMap(field -> field.choices().stream().map(code -> "code." + field.list() + "." + code));

        assertThat(words("codes").stringPropertyNames()).containsAll(choices.toList());
    }

    @Test
    void hasWordsForEveryCommandAndField() throws IOException {
        var words = words("records");

        assertThat(commands()).allSatisfy(command -> {
            assertThat(words).containsKeys("command." + command.key(), "command." + command.key() + ".what");
            assertThat(command.fields())
                    .allMatch(field ->
                            words.containsKey("field." + field.name()) || words.containsKey("field." + field.label()));
        });
    }

    private static Stream<Command> commands() {
        return Stream.of(Family.values()).flatMap(family -> Catalogue.commands(family).stream());
    }

    private static Properties words(String bundle) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
