package id.sinergi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FloodsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:10Z");

    private final Floods floods = new Floods();

    @Test
    void someAttemptsAMinuteAreEventsAndTheOthersANumber() {
        long passed = repeat(100, () -> floods.passes(attempt(null, "192.0.2.1", 401)));

        assertThat(passed).isEqualTo(Floods.MOST_EACH_MINUTE);
        assertThat(floods.sums(NOON.plusSeconds(40))).isEmpty();
        assertThat(floods.sums(NOON.plusSeconds(50))).singleElement().satisfies(sum -> {
            assertThat(sum.attempts()).isEqualTo(80);
            assertThat(sum.address()).isEqualTo("192.0.2.1");
            assertThat(sum.status()).isEqualTo(401);
            assertThat(sum.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(sum.at()).isEqualTo("2026-11-22T12:00:00Z");
        });
        assertThat(floods.sums(NOON.plusSeconds(500))).isEmpty();
        assertThat(floods.passes(attempt(null, "192.0.2.1", 401))).isTrue();
    }

    @Test
    void whatAnAccountDoesIsAlwaysAnEvent() {
        assertThat(repeat(100, () -> floods.passes(attempt("viewer", "192.0.2.1", 403))))
                .isEqualTo(100);
        assertThat(floods.sums()).isEmpty();
    }

    @Test
    void whoIsAskedToWaitIsCountedByAccount() {
        assertThat(repeat(30, () -> floods.passes(attempt("viewer", "192.0.2.1", 429))))
                .isEqualTo(Floods.MOST_EACH_MINUTE);
        assertThat(floods.passes(attempt("other", "192.0.2.1", 429))).isTrue();
        assertThat(floods.sums()).extracting(AuditEvent::account).containsExactly("viewer");
    }

    @Test
    void manyAddressesAreSummedUpTogether() {
        for (int i = 0; i < 5_000; i++) {
            floods.passes(attempt(null, "198.51.100." + i, 401));
        }

        List<AuditEvent> sums = floods.sums();

        assertThat(sums).singleElement().satisfies(sum -> {
            assertThat(sum.address()).isEqualTo("others");
            assertThat(sum.attempts()).isEqualTo(5_000 - 1_000 - Floods.MOST_EACH_MINUTE);
        });
    }

    private static long repeat(int times, java.util.function.BooleanSupplier attempt) {
        return java.util.stream.IntStream.range(0, times)
                .filter(_ -> attempt.getAsBoolean())
                .count();
    }

    private static AuditEvent attempt(@Nullable String account, String address, int status) {
        return Events.of(account, address, status, NOON);
    }
}
