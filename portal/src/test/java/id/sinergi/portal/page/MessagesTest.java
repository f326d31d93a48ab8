package id.sinergi.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLAIN_KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(keys("")).isNotEmpty().isEqualTo(keys("_en"));
    }

    @Test
    void knowsEveryKeyOfThePages() throws IOException {
        var used = new TreeSet<String>();
        for (Path page : files("templates", ".html")) {
            Matcher key = PLAIN_KEY.matcher(Files.readString(page));
            while (key.find()) {
                used.add(key.group(1));
            }
        }

        assertThat(keys("")).containsAll(used);
    }

    private static Set<String> keys(String language) throws IOException {
        var keys = new TreeSet<String>();
        for (Path bundle : files("messages", ".properties")) {
            String name = bundle.getFileName().toString();
            if (name.endsWith("_en.properties") == language.equals("_en")) {
                try (Reader reader = Files.newBufferedReader(bundle)) {
                    var properties = new Properties();
                    properties.load(reader);
                    keys.addAll(properties.stringPropertyNames());
                }
            }
        }
        return keys;
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
