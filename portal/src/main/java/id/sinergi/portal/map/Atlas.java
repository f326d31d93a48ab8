package id.sinergi.portal.map;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Which shapes of the map belong to a regional office. There are 34 provinces on it and 33 offices: that of Kalimantan Timur
 * supervises Kalimantan Utara too.
 */
@Component
class Atlas {

    static final String VIEW_BOX = "0 29 793 288";

    private static final String FILE = "/map/indonesia.tsv";

    /** Where an office is not called as its province is on the map, or has several. */
    private static final Map<String, List<String>> OTHERWISE = Map.of(
            "DKI Jakarta", List.of("Jakarta Raya"),
            "D.I. Yogyakarta", List.of("Yogyakarta"),
            "Kepulauan Bangka Belitung", List.of("Bangka Belitung"),
            "Kalimantan Timur", List.of("Kalimantan Timur", "Kalimantan Utara"));

    private final Map<String, Province> provinces = read();

    /** The shapes of an office; none where the map does not know it, as one that is newer. */
    List<Province> of(String office) {
        return OTHERWISE.getOrDefault(office, List.of(office)).stream()
                .map(provinces::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many shapes there are. */
    int size() {
        return provinces.size();
    }

    private static Map<String, Province> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Atlas.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Province::of)
                    .collect(toUnmodifiableMap(Province::name, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
