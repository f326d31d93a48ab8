package id.sinergi.reporting.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.Golden;
import id.sinergi.reporting.source.Family;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every golden event goes through the counting: as it is, as an older and as a newer release would publish it. */
class EvolutionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Objects whose members are codes, or another record's members: a further one there is a fact, no unknown field. */
    private static final Set<String> KEYED_BY_CODES =
            Set.of("withdrawn", "byProposalKind", "otherTexts", "values", "bySex");

    static List<Golden> goldens() {
        return Golden.all();
    }

    @Test
    void everyFamilyHasGoldenEventsOfTodayAndEveryFirstOneOfTheFirstRelease() {
        Map<Family, Long> today = goldens().stream()
                .filter(golden -> golden.toString().contains("examples"))
                .collect(Collectors.groupingBy(Golden::family, Collectors.counting()));
        Map<Family, Long> earlier = goldens().stream()
                .filter(golden -> golden.toString().contains("earlier"))
                .collect(Collectors.groupingBy(Golden::family, Collectors.counting()));

        assertThat(today).containsOnlyKeys(Family.values());
        assertThat(earlier).containsOnlyKeys(Family.VISIT, Family.AGREEMENT, Family.PROGRAMME);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void isRegisteredAndCounted(Golden golden) {
        try (var run = new CountingRun()) {
            run.receives(golden.family(), golden.type(), id(golden), golden.body());

            assertThat(run.deadLetters()).isEmpty();
            assertThat(run.register().keySet()).containsExactly(id(golden) + "|" + version(golden));
            assertThat(run.totals()).isEqualTo(CountingRun.json(run.recount().totals()));
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void unknownFieldsAtEveryLevelChangeNothingAndAreKept(Golden golden) {
        ObjectNode newer = golden.state();
        int added = addUnknownFields(newer, "");

        try (var run = new CountingRun();
                var plain = new CountingRun()) {
            plain.receives(golden.family(), golden.type(), id(golden), golden.body());
            run.receives(golden.family(), golden.type(), id(golden), JSON.writeValueAsBytes(newer));

            assertThat(added).isPositive();
            assertThat(run.deadLetters()).isEmpty();
            assertThat(run.totals()).isEqualTo(plain.totals());
            ObjectNode entry = onlyEntry(run);
            assertThat(entry.remove("state")).isEqualTo(newer);
            ObjectNode expected = onlyEntry(plain);
            expected.remove("state");
            assertThat(entry).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void anUnknownTypeSaysWhyAndChangesNothing(Golden golden) {
        try (var run = new CountingRun();
                var plain = new CountingRun()) {
            plain.receives(golden.family(), golden.type(), id(golden), golden.body());
            run.receives(golden.family(), golden.family().types() + "applauded.v1", id(golden), golden.body());

            assertThat(run.deadLetters()).isEmpty();
            assertThat(run.register()).isEqualTo(plain.register());
            assertThat(run.totals()).isEqualTo(plain.totals());
        }
    }

    /** What knows that version, counts it: here a release that finds the same meaning in the same body. */
    @ParameterizedTest
    @MethodSource("goldens")
    void anUnknownMajorVersionIsSetAsideAsItCameAndCountsOnceItIsReplayed(Golden golden) {
        String unknown = golden.type().replaceAll("\\.v1$", ".v2");
        try (var run = new CountingRun();
                var plain = new CountingRun()) {
            plain.receives(golden.family(), golden.type(), id(golden), golden.body());
            run.receives(golden.family(), unknown, id(golden), golden.body());

            var letter = run.deadLetters().getFirst();
            assertThat(letter.getValue()).isEqualTo(golden.body());
            assertThat(header(letter, "ce_type")).isEqualTo(unknown);
            assertThat(header(letter, "reason")).isEqualTo("the major version of " + unknown + " is unknown here");
            assertThat(run.register()).isEmpty();
            assertThat(run.totals()).isEmpty();

            run.receives(golden.family(), golden.type(), new String(letter.getKey(), UTF_8), letter.getValue());

            assertThat(run.register()).isEqualTo(plain.register());
            assertThat(run.totals()).isEqualTo(plain.totals());
        }
    }

    /** As state revenue once was for a release that read programmes alone. */
    @Test
    void aFamilyThatIsUnknownYetIsSetAside() {
        try (var run = new CountingRun()) {
            run.receives(Family.PROGRAMME, "id.sinergi.library.opened.v1", "l-1", """
                    {"id":"l-1","version":1,"createdAt":"2026-01-01T00:00:00.000Z",
                     "recordedAt":"2026-01-01T00:00:00.000Z","status":"OPENED","books":200}""".getBytes(UTF_8));

            assertThat(run.deadLetters()).hasSize(1);
            assertThat(run.register()).isEmpty();
        }
    }

    @Test
    void allOfThemInAnyOrderCountWhatTheOracleCounts() {
        var all = new ArrayList<>(goldens());
        Collections.shuffle(all, new Random(8));
        try (var run = new CountingRun()) {
            all.forEach(golden -> run.receives(golden.family(), golden.type(), id(golden), golden.body()));

            assertThat(run.deadLetters()).isEmpty();
            assertThat(run.register().keySet())
                    .isEqualTo(all.stream()
                            .map(golden -> id(golden) + "|" + version(golden))
                            .collect(Collectors.toSet()));
            assertThat(run.totals()).isEqualTo(CountingRun.json(run.recount().totals()));
        }
    }

    private static int addUnknownFields(JsonNode node, String name) {
        int added = 0;
        for (var member : List.copyOf(node.properties())) {
            added += addUnknownFields(member.getValue(), member.getKey());
        }
        for (JsonNode element : node.isArray() ? node : JSON.createArrayNode()) {
            added += addUnknownFields(element, "");
        }
        boolean whenByBasis = name.equals("on") && !node.has("from");
        if (node instanceof ObjectNode object && !KEYED_BY_CODES.contains(name) && !whenByBasis) {
            object.putObject("mood").put("is", "hopeful");
            added++;
        }
        return added;
    }

    private static ObjectNode onlyEntry(CountingRun run) {
        assertThat(run.register()).hasSize(1);
        return (ObjectNode) JSON.readTree(run.register().firstEntry().getValue());
    }

    private static String header(org.apache.kafka.streams.test.TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private static String id(Golden golden) {
        return golden.state().path("id").asString();
    }

    private static long version(Golden golden) {
        return golden.state().path("version").asLong();
    }
}
