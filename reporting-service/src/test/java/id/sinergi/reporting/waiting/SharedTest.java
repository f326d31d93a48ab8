package id.sinergi.reporting.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedTest {

    private long now = 10;
    private int made;
    private final Shared<String, Integer> shared = new Shared<>(() -> now);

    @Test
    void anAnswerIsMadeOnceForAllWhoAskTheSame() {
        try (var one = shared.join("a");
                var other = shared.join("a")) {
            assertThat(one.answer(10, this::make)).isEqualTo(1);
            assertThat(other.answer(10, this::make)).isEqualTo(1);
            assertThat(shared.size()).isEqualTo(1);
        }
        assertThat(shared.size()).isZero();
    }

    @Test
    void oneThatIsTooOldIsMadeAnew() {
        try (var seat = shared.join("a")) {
            seat.answer(10, this::make);
            now = 20;
            assertThat(seat.answer(10, this::make)).isEqualTo(1);
            assertThat(seat.answer(11, this::make)).isEqualTo(2);
            assertThat(seat.answer(20, this::make)).isEqualTo(2);
        }
    }

    @Test
    void whatNobodyAsksAnyMoreIsForgotten() {
        try (var seat = shared.join("a")) {
            seat.answer(10, this::make);
        }
        try (var seat = shared.join("a")) {
            assertThat(seat.answer(10, this::make)).isEqualTo(2);
        }
    }

    private int make() {
        return ++made;
    }
}
