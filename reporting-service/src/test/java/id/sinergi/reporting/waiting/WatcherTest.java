package id.sinergi.reporting.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.reporting.counting.Bucket;
import id.sinergi.reporting.counting.Scope;
import id.sinergi.reporting.counting.TotalKey;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatcherTest {

    private static final TotalKey ONE = total("lapas-one");
    private static final TotalKey OTHER = total("lapas-other");
    private static final TotalKey THIRD = total("lapas-third");

    private final Map<TotalKey, Long> stored = new HashMap<>(Map.of(ONE, 1L));
    private final List<Collection<TotalKey>> reads = new ArrayList<>();
    private long now = 1;
    private final Watcher watcher = new Watcher(this::revisions, () -> now, 3, 2);

    @Test
    void wakesWhomAChangeConcernsAndNobodyElse() {
        Wait concerned = entered(ONE);
        Wait other = entered(OTHER);

        stored.put(ONE, 2L);
        now = 7;
        watcher.look();

        assertThat(isWoken(concerned)).isTrue();
        assertThat(concerned.changeSeenAt()).isEqualTo(7);
        assertThat(isWoken(other)).isFalse();
    }

    @Test
    void wakesNobodyWhereNothingWasWritten() {
        Wait wait = entered(ONE);

        watcher.look();

        assertThat(isWoken(wait)).isFalse();
    }

    @Test
    void noticesATotalThatWasNotThereBefore() {
        Wait wait = entered(OTHER);

        stored.put(OTHER, 0L);
        watcher.look();

        assertThat(isWoken(wait)).isTrue();
    }

    @Test
    void wakesOnceForAChangeAndAgainForTheNext() {
        Wait wait = entered(ONE);
        stored.put(ONE, 2L);
        watcher.look();
        watcher.look();

        assertThat(isWoken(wait)).isTrue();
        assertThat(isWoken(wait)).isFalse();
        stored.put(ONE, 3L);
        watcher.look();
        assertThat(isWoken(wait)).isTrue();
    }

    @Test
    void looksAtAllThatIsWaitedForByOneReadAndAtNothingWhereNobodyWaits() {
        Wait wait = entered(ONE);
        entered(ONE).close();
        entered(OTHER);
        reads.clear();

        watcher.look();
        assertThat(reads).singleElement().satisfies(read -> assertThat(read).containsExactlyInAnyOrder(ONE, OTHER));

        wait.close();
        watcher.look();
        assertThat(reads.getLast()).containsExactly(OTHER);
    }

    @Test
    void readsNothingWhereNobodyWaits() {
        watcher.look();

        assertThat(reads).isEmpty();
    }

    @Test
    void letsSoManyWaitAndNoMore() {
        Wait first = entered(ONE);
        entered(ONE);
        entered(ONE);

        assertThat(watcher.enter(List.of(ONE))).isEmpty();
        first.close();
        assertThat(watcher.enter(List.of(ONE))).isPresent();
    }

    @Test
    void looksAtSoManyTotalsAndNoMore() {
        entered(ONE);
        entered(OTHER);

        assertThat(watcher.enter(List.of(THIRD))).isEmpty();
        assertThat(watcher.enter(List.of(OTHER))).isPresent();
    }

    @Test
    void letsEverybodyGoWhenItIsClosed() {
        Wait wait = entered(ONE);

        watcher.close();

        assertThat(wait.await(Duration.ofMinutes(1))).isFalse();
        assertThat(wait.hasEnded()).isTrue();
        assertThat(watcher.enter(List.of(ONE))).isEmpty();
    }

    private Wait entered(TotalKey... totals) {
        return watcher.enter(List.of(totals)).orElseThrow();
    }

    private static boolean isWoken(Wait wait) {
        return wait.await(Duration.ZERO);
    }

    private Map<TotalKey, Long> revisions(Collection<TotalKey> totals) {
        reads.add(totals);
        var found = new HashMap<>(stored);
        found.keySet().retainAll(totals);
        return found;
    }

    private static TotalKey total(String facility) {
        return TotalKey.measures(Scope.facility(facility), Bucket.of(YearMonth.of(2025, 11)));
    }
}
