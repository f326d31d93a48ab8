package id.sinergi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergePatchTest {

    @Test
    void leadsFromAnyStateToAnyOther() {
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            Map<String, Object> before = object(random, 4);
            Map<String, Object> after = random.nextBoolean() ? object(random, 4) : changed(random, before);

            assertThat(MergePatch.apply(before, MergePatch.between(before, after)))
                    .as("seed %d", seed)
                    .isEqualTo(after);
        }
    }

    @Test
    void saysOnlyWhatChanged() {
        var patch = MergePatch.between(
                Map.of("title", "visit", "counts", Map.of("enrolled", 80, "planned", 90), "topics", List.of("A")),
                Map.of("title", "visit", "counts", Map.of("enrolled", 79), "topics", List.of("A", "B")));

        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("enrolled", 79);
        counts.put("planned", null);
        assertThat(patch).isEqualTo(Map.of("counts", counts, "topics", List.of("A", "B")));
    }

    @Test
    void leavesItsTargetAsItIs() {
        Map<String, Object> before = Map.of("counts", Map.of("enrolled", 80));

        MergePatch.apply(before, MergePatch.between(before, Map.of("counts", Map.of())));

        assertThat(before).isEqualTo(Map.of("counts", Map.of("enrolled", 80)));
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.put(name(random), value(random, depth - 1));
        }
        return object;
    }

    private static Map<String, Object> changed(Random random, Map<String, Object> before) {
        Map<String, Object> after = new LinkedHashMap<>(before);
        after.replaceAll((name, value) -> value instanceof Map<?, ?> nested && random.nextBoolean()
                ? changed(random, members(nested))
                : random.nextInt(3) == 0 ? value(random, 3) : value);
        after.keySet().removeIf(name -> random.nextInt(4) == 0);
        after.putAll(object(random, 2));
        return after;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 3)) {
            case 0 -> random.nextInt(3);
            case 1 -> "text " + random.nextInt(3);
            case 2 -> random.nextBoolean();
            case 3 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> object(random, depth);
        };
    }

    private static String name(Random random) {
        return String.valueOf((char) ('a' + random.nextInt(5)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Map<?, ?> json) {
        return (Map<String, Object>) json;
    }
}
