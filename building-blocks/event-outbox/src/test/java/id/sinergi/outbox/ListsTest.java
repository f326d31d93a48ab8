package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.http.Cursor;
import id.sinergi.report.PartialDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListsTest {

    private final Situation here = new Situation();

    @AfterEach
    void end() {
        here.close();
    }

    @Test
    void showTheNewestFirstAndTheUndatedLast() {
        report("undated", null);
        report("year", "2025");
        report("day", "2025-10-29");
        report("month", "2025-11");
        report("later day", "2025-11-28");

        assertThat(titles(all(10))).containsExactly("later day", "month", "day", "year", "undated");
    }

    @Test
    void decideTiesById() {
        List<Stored<Report>> same = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            same.add(report("same day", "2025-11-28"));
        }
        Collections.shuffle(same);

        assertThat(all(10))
                .extracting(stored -> stored.id().toString())
                .isSorted()
                .hasSize(5);
    }

    @Test
    void goOnWhereAPageEndedThoughDataChange() {
        for (int day = 10; day < 20; day++) {
            report("day " + day, "2025-11-" + day);
        }
        var page = list(new ListQuery(Map.of(), null, null, null, null, null, 4));
        assertThat(titles(page)).hasSize(5).startsWith("day 19", "day 18", "day 17", "day 16");
        var last = page.get(3);
        Cursor place = here.documents.position(last, new Listing(last.state().on(), Map.of()));

        report("new on the first page", "2025-11-30");
        report("new on the second page", "2025-11-14");
        here.documents.change(
                last.id(),
                new Request("operator", "/reports/" + last.id(), null, "\"1\"", Map.of()),
                current -> Situation.draft(current.state().on("2020-01-01")));
        var rest = list(new ListQuery(Map.of(), null, null, null, null, place, 20));

        assertThat(titles(rest))
                .containsExactlyInAnyOrder(
                        "day 15", "day 14", "new on the second page", "day 13", "day 12", "day 11", "day 10", "day 16")
                .as("what moved behind the place is met there")
                .endsWith("day 16");
    }

    @Test
    void goOnAmongTheUndated() {
        for (int i = 0; i < 3; i++) {
            report("undated", null);
        }
        var first =
                list(new ListQuery(Map.of(), null, null, true, null, null, 1)).getFirst();
        Cursor place = here.documents.position(first, new Listing(null, Map.of()));

        assertThat(list(new ListQuery(Map.of(), null, null, null, null, place, 5)))
                .hasSize(2)
                .doesNotContain(first);
    }

    @Test
    void matchPartialDatesWhereTheyOverlap() {
        report("october", "2025-10");
        report("a day in november", "2025-11-15");
        report("the year", "2025");
        report("next year", "2026-01");
        report("undated", null);

        assertThat(titles(between("2025-11", "2025-11"))).containsExactly("a day in november", "the year");
        assertThat(titles(between("2025-10-31", "2025-11-15")))
                .containsExactlyInAnyOrder("october", "a day in november", "the year");
        assertThat(titles(between("2025-12-31", null))).containsExactly("next year", "the year");
        assertThat(titles(between(null, "2025-10-01"))).containsExactly("october", "the year");
    }

    @Test
    void filterByEveryKeyByDatednessAndByChange() {
        report("both", "2025-11-28", Map.of("facility", List.of("lapas", "rutan"), "status", List.of("HELD")));
        report("one", null, Map.of("facility", List.of("rutan"), "status", List.of("PLANNED")));
        Instant later = here.clock.instant().plusSeconds(60);
        here.clock.move(Duration.ofMinutes(1));
        report("late", null, Map.of("facility", List.of("bapas")));

        assertThat(titles(byKeys(Map.of("facility", "rutan")))).containsExactly("both", "one");
        assertThat(titles(byKeys(ListQuery.keys("facility", "rutan", "status", "HELD", "topic", null))))
                .containsExactly("both");
        assertThat(titles(list(new ListQuery(Map.of(), null, null, true, null, null, 9))))
                .containsExactlyInAnyOrder("one", "late");
        assertThat(titles(list(new ListQuery(Map.of(), null, null, false, null, null, 9))))
                .containsExactly("both");
        assertThat(titles(list(new ListQuery(Map.of(), null, null, null, later, null, 9))))
                .containsExactly("late");
    }

    @Test
    void knowNoFilterByTheNameOfWhatOrdersThem() {
        assertThatThrownBy(() -> new Listing(null, Map.of("sort", List.of("HELD"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Stored<Report>> all(int limit) {
        return list(new ListQuery(Map.of(), null, null, null, null, null, limit));
    }

    private List<Stored<Report>> between(@Nullable String from, @Nullable String to) {
        return list(new ListQuery(Map.of(), date(from), date(to), null, null, null, 9));
    }

    private List<Stored<Report>> byKeys(Map<String, String> keys) {
        return list(new ListQuery(keys, null, null, null, null, null, 9));
    }

    private List<Stored<Report>> list(ListQuery query) {
        return here.documents.list(query);
    }

    private static List<String> titles(List<Stored<Report>> page) {
        return page.stream().map(stored -> stored.state().title()).toList();
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.of((Object) text);
    }

    private Stored<Report> report(String title, @Nullable String on) {
        return report(title, on, Map.of());
    }

    private Stored<Report> report(String title, @Nullable String on, Map<String, List<String>> keys) {
        Report state = on == null ? Report.named(title) : Report.named(title).on(on);
        var listing = new Listing(state.on(), Map.copyOf(keys));
        return here.documents
                .create(
                        Situation.creating(UUID.randomUUID(), title),
                        _ -> new Draft<>(state, "id.sinergi.report.made.v1", listing, List.of(), null))
                .stored();
    }
}
